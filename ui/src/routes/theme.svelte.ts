// Light, dark, or as the system: written once, on the page's root.

import type { Theme } from "$lib/api/contract";

export function followTheme(theme: () => Theme): void {
  $effect(() => {
    const chosen = theme();
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      document.documentElement.dataset.theme = chosen === "system" ? (system.matches ? "dark" : "light") : chosen;
    };
    apply();
    system.addEventListener("change", apply);
    return () => system.removeEventListener("change", apply);
  });
}

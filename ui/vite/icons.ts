// Makes each Lucide icon a drawing that is copied whole. As they come, every icon builds its parts one by one from a list
// when it is drawn; with some fifty of them on Today that was a third of the first paint. What is drawn is the same.
// They take `size`, `aria-hidden` and `aria-label`, and nothing else.

import type { Plugin } from "vite";

type Part = [tag: string, attributes: Record<string, string>];

const ICON = /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /const iconData = (\{.*\});/;

/** The icon's component, from the source that the package brings. Throws where that is not as expected. */
export function drawn(source: string, id: string): string {
  const data = DATA.exec(source)?.[1];
  if (!data) throw new Error(`${id}: no icon data found. Has @lucide/svelte changed how it writes its icons? Then change vite/icons.ts.`);
  const { size, node } = JSON.parse(data) as { size: number; node: Part[] };
  const parts = node.map(([tag, attributes]) => `<${tag} ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(" ")} />`);
  return `<script>
  const { size = ${size}, "aria-hidden": hidden, "aria-label": label } = $props();
</script>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
  width={size} height={size} aria-hidden={hidden ?? (label === undefined ? "true" : undefined)} aria-label={label}>${parts.join("")}</svg>
`;
}

export function icons(): Plugin {
  return {
    name: "evenkeel-icons",
    enforce: "pre",
    transform: (source, id) => (ICON.test(id.split("?")[0] ?? "") ? { code: drawn(source, id), map: null } : null),
  };
}

// Which screen is shown, kept in the address so that Back and a reload hold. Knows names, not components.

export type ScreenName = "today" | "staffing" | "notes" | "people" | "settings" | "import" | "keys";

const NAMES: readonly ScreenName[] = ["today", "staffing", "notes", "people", "settings", "import", "keys"];

function read(hash: string): { name: ScreenName; rest: string } {
  const [name = "", ...rest] = hash.replace(/^#\/?/, "").split("/");
  const known = NAMES.find((one) => one === name);
  return { name: known ?? "today", rest: known ? decodeURIComponent(rest.join("/")) : "" };
}

class Screens {
  #at = $state(read(typeof location === "undefined" ? "" : location.hash));

  get name(): ScreenName {
    return this.#at.name;
  }

  /** What follows the name: a date on Today or Staffing, a section in Settings, a file to import. */
  get rest(): string {
    return this.#at.rest;
  }

  go(name: ScreenName, rest = ""): void {
    this.#at = { name, rest };
    const hash = `#/${name}${rest ? `/${encodeURIComponent(rest)}` : ""}`;
    if (location.hash !== hash) location.hash = hash;
  }

  /** Follows Back and Forward; returns how to stop. */
  follow(): () => void {
    const follow = () => (this.#at = read(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }
}

export const screens = new Screens();

// Reading names as they are pasted, for the chips of the first run. Rust reads them again before anything is kept.

/** "Amina, Ben\n- Carla" → ["Amina", "Ben", "Carla"], without what is in `known` already. */
export function readNames(text: string, known: readonly string[] = []): string[] {
  const taken = new Set(known.map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (const part of text.split(/[\n\r,;\t]+/)) {
    const name = part.replace(/^[\s\-*•]*(\d+[.)]\s*)?/, "").replace(/\s+/g, " ").trim().slice(0, 80);
    if (name === "" || taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

/** For the round beside a name that has no person yet. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? "").join("").toUpperCase();
}

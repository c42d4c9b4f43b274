// Reading a path for the eye, as either kind of system writes it.

/** "/home/nora/Downloads/t.csv" → "/home/nora/Downloads"; "" where there is no folder in it. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return cut > 0 ? path.slice(0, cut) : "";
}

/** "/home/nora/Downloads" → "Downloads". */
export function lastPart(path: string): string {
  return path.split(/[/\\]/).filter(Boolean).at(-1) ?? path;
}

// Finding by words: every word typed must begin a word of the text. Accents and case do not count.

export type Hit = readonly [start: number, end: number];

/** Folds letter by letter, so that places in the folded text are places in the text. */
function fold(text: string): string {
  return Array.from(text, (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter;
  }).join("");
}

/** Where the words of `typed` were found, or null where one of them was not. Nothing typed finds everything. */
export function match(text: string, typed: string): Hit[] | null {
  const folded = fold(text);
  const hits: Hit[] = [];
  for (const word of fold(typed).split(/\s+/).filter(Boolean)) {
    const at = beginnings(folded).find((start) => folded.startsWith(word, start));
    if (at === undefined) return null;
    hits.push([at, at + word.length]);
  }
  return hits;
}

function beginnings(folded: string): number[] {
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map((word) => word.index);
}

/** The text cut at its hits, in order, hits that touch or overlap joined. */
export function cut(text: string, hits: readonly Hit[]): { text: string; hit: boolean }[] {
  const parts: { text: string; hit: boolean }[] = [];
  let from = 0;
  for (const [start, end] of [...hits].sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    if (begin > from) parts.push({ text: text.slice(from, begin), hit: false });
    parts.push({ text: text.slice(begin, end), hit: true });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false });
  return parts;
}

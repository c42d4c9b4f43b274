// Who takes a file that is dropped on the window: what is open for one, before the import screen. Knows extensions only.

const takers: (readonly string[])[] = [];

/** Takes files with these extensions until the returned function is called; an empty list takes any. */
export function takesDrops(extensions: readonly string[]): () => void {
  takers.push(extensions);
  return () => {
    const at = takers.indexOf(extensions);
    if (at >= 0) takers.splice(at, 1);
  };
}

export function isTaken(path: string): boolean {
  return takers.some((extensions) => extensions.length === 0 || extensions.some((one) => path.toLowerCase().endsWith(`.${one}`)));
}

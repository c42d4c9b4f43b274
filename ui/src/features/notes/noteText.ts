// A kept note, cut at the tokens Rust read in it.

import type { TokenView } from "$lib/api/contract";
import type { Piece } from "./captureTokens";

/** Offsets count UTF-16 units, as JavaScript does. Tokens come in order and do not overlap. */
export function notePieces(text: string, tokens: readonly TokenView[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const token of tokens) {
    if (token.start < from || token.end > text.length) continue;
    if (token.start > from) pieces.push({ text: text.slice(from, token.start), kind: null, known: true });
    pieces.push({ text: text.slice(token.start, token.end), kind: token.kind, known: token.known });
    from = token.end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: null, known: true });
  return pieces;
}

// A kept note, cut at the tokens Rust read in it, and at the customer's own words.

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

export interface Reading {
  text: string;
  look: "plain" | "quote" | "person" | "contact" | "unknown";
}

/**
 * A note as it is read back: signs that stand as chips under it are left out, people and contacts stand as words, quotes
 * are told apart. Nothing of the words themselves is lost.
 */
export function reading(text: string, tokens: readonly TokenView[], quotes: readonly (readonly [number, number])[]): Reading[] {
  const read: Reading[] = [];
  let at = 0;
  const plain = (from: number, to: number) => {
    for (let start = from; start < to; ) {
      const quote = quotes.find(([begin, end]) => begin <= start && start < end);
      const next = quotes.map(([begin]) => begin).filter((begin) => begin > start);
      const end = Math.min(to, quote ? quote[1] : Math.min(...next, to));
      read.push({ text: text.slice(start, end), look: quote ? "quote" : "plain" });
      start = end;
    }
  };
  for (const token of tokens) {
    if (token.start < at || token.end > text.length) continue;
    const word = text.slice(token.start, token.end);
    const stays = token.kind === "person" || token.kind === "contact";
    // The space before a sign that is left out goes with it.
    plain(at, stays || !/\s/.test(text.charAt(token.start - 1)) ? token.start : Math.max(at, token.start - 1));
    if (token.kind === "person") read.push({ text: token.known ? word.slice(1) : word, look: token.known ? "person" : "unknown" });
    else if (stays) read.push({ text: word, look: "contact" });
    at = token.end;
  }
  plain(at, text.length);
  const first = read.findIndex((piece) => piece.text.trim() !== "");
  return read.slice(Math.max(0, first)).map((piece, index) => (index === 0 ? { ...piece, text: piece.text.trimStart() } : piece)).filter((piece) => piece.text !== "");
}

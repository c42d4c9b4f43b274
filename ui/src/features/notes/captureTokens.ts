// The signs of a capture, for the eye: what to highlight and what to complete while typing. What a capture means is
// decided in Rust when it is kept; here nothing is filed.

import type { PersonView, TokenKind } from "$lib/api/contract";

export interface Piece {
  text: string;
  /** Null for plain words. */
  kind: TokenKind | null;
  known: boolean;
}

export interface Completion {
  insert: string;
  label: string;
  hint: string;
  initials: string | null;
  /** Taking it joins a roadblock instead of writing anything. */
  joins?: { id: string; title: string };
}

type Someone = Pick<PersonView, "name" | "short" | "initials">;

const SIGNS: readonly { sign: string; word: string; hint: string; kind: TokenKind }[] = [
  { sign: "#", word: "product", hint: "about the product", kind: "product" },
  { sign: "#", word: "service", hint: "about the service", kind: "service" },
  { sign: "#", word: "docs", hint: "about help and documents", kind: "docs" },
  { sign: "!", word: "roadblock", hint: "keeps someone from caring for customers", kind: "roadblock" },
  { sign: "?", word: "idea", hint: "something to try", kind: "idea" },
  { sign: "+", word: "done", hint: "goes on today's Done list", kind: "done" },
];

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function startsWithName(rest: string, people: readonly Someone[]): number {
  const names = people.flatMap((person) => [person.name, person.short]).sort((a, b) => b.length - a.length);
  const hit = names.find((name) => {
    const after = rest.slice(name.length, name.length + 1);
    return fold(rest.slice(0, name.length)) === fold(name) && !/[\p{L}\p{N}]/u.test(after);
  });
  return hit?.length ?? 0;
}

function signed(word: string): TokenKind | null {
  const known = SIGNS.find((one) => one.sign + one.word === word.toLowerCase());
  if (known) return known.kind;
  if (/^#(\d+|[A-Za-z]+-\d+)$/.test(word)) return "contact";
  return /^#[\p{L}\p{N}_-]+$/u.test(word) ? "tag" : null;
}

/** Cuts a text into plain words and tokens; the pieces joined are the text. */
export function pieces(text: string, people: readonly Someone[]): Piece[] {
  const found: Piece[] = [];
  let plain = "";
  const flush = () => {
    if (plain) found.push({ text: plain, kind: null, known: true });
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const starts = at === 0 || /\s/.test(text.charAt(at - 1));
    const rest = text.slice(at);
    const word = starts ? /^[@#!?+][\p{L}\p{N}_-]+/u.exec(rest)?.[0] : undefined;
    const name = starts && rest.startsWith("@") ? startsWithName(rest.slice(1), people) : 0;
    const token = name > 0 ? rest.slice(0, name + 1) : word;
    const kind = !token ? null : token.startsWith("@") ? "person" : signed(token);
    if (!token || !kind) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    flush();
    found.push({ text: token, kind, known: kind !== "person" || name > 0 });
    at += token.length;
  }
  flush();
  return found;
}

/** The first name after an @ that nobody on the team has, once another word follows it. */
export function unknownName(all: readonly Piece[]): string | null {
  const stranger = all.find((piece, index) => !piece.known && index < all.length - 1);
  return stranger ? stranger.text.slice(1) : null;
}

/** The word being typed before the caret, if it begins with a sign. */
export function wordAt(text: string, caret: number): string | null {
  return /(?:^|\s)([@#!?+][\p{L}\p{N}_-]*)$/u.exec(text.slice(0, caret))?.[1] ?? null;
}

/** What could stand there instead, best first, at most six. */
export function completions(word: string, people: readonly Someone[]): Completion[] {
  const typed = fold(word.slice(1));
  if (word.startsWith("@")) {
    return people
      .filter((person) => fold(person.name).split(/\s+/).some((part) => part.startsWith(typed)))
      .slice(0, 6)
      .map((person) => ({ insert: `@${person.short}`, label: person.name, hint: "", initials: person.initials }));
  }
  return SIGNS.filter((one) => word.startsWith(one.sign) && one.word.startsWith(typed) && one.word !== typed).map((one) => ({
    insert: one.sign + one.word, label: one.sign + one.word, hint: one.hint, initials: null,
  }));
}

// What a key means on the roster lines. Pure: from a key and the piece that has the focus to an intent.

import type { Line, Piece } from "./pieces";

export type RosterIntent =
  | { does: "go"; to: string }
  | { does: "open" | "add" | "out" | "remove" }
  | { does: "move" | "stretch"; by_min: number };

type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "shiftKey" | "ctrlKey" | "metaKey">;

const STEP_MIN = 15;

function beside(lines: readonly Line[], piece: Piece, way: number): RosterIntent | null {
  const pieces = lines.find((one) => one.line.person.id === piece.person_id)?.pieces ?? [];
  const next = pieces[pieces.findIndex((one) => one.key === piece.key) + way];
  return next ? { does: "go", to: next.key } : null;
}

/** On the line above or below: a part leads to the part nearest in time, a shift to a shift. */
function across(lines: readonly Line[], piece: Piece, way: number): RosterIntent | null {
  const line = lines[lines.findIndex((one) => one.line.person.id === piece.person_id) + way];
  if (!line) return null;
  const alike = line.pieces.filter((one) => one.kind === piece.kind);
  const among = alike.length > 0 ? alike : line.pieces;
  const nearest = among.reduce((best, one) => (Math.abs(one.start_ms - piece.start_ms) < Math.abs(best.start_ms - piece.start_ms) ? one : best));
  return { does: "go", to: nearest.key };
}

function edge(lines: readonly Line[], piece: Piece, at: 0 | -1): RosterIntent | null {
  const to = lines.find((one) => one.line.person.id === piece.person_id)?.pieces.at(at);
  return to ? { does: "go", to: to.key } : null;
}

function withAlt(event: Pressed, piece: Piece): RosterIntent | null {
  const way = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  if (way === 0 || (piece.kind !== "part" && piece.kind !== "shift")) return null;
  return { does: event.shiftKey ? "stretch" : "move", by_min: way * STEP_MIN };
}

export function rosterIntent(event: Pressed, piece: Piece, lines: readonly Line[], singleKeys: boolean): RosterIntent | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return withAlt(event, piece);
  switch (event.key) {
    case "ArrowLeft": return beside(lines, piece, -1);
    case "ArrowRight": return beside(lines, piece, 1);
    case "ArrowUp": return across(lines, piece, -1);
    case "ArrowDown": return across(lines, piece, 1);
    case "Home": return edge(lines, piece, 0);
    case "End": return edge(lines, piece, -1);
    case "Enter": case "F2": return { does: "open" };
    case "Insert": return { does: "add" };
    case "Delete": case "Backspace": return piece.kind === "none" ? null : { does: "remove" };
  }
  if (!singleKeys || event.shiftKey) return null;
  return event.key === "n" ? { does: "add" } : event.key === "o" ? { does: "out" } : null;
}

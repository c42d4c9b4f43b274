// How broad a word is drawn, so that a block says its name where it fits and shows its icon where it does not.

const FONT = '600 12px "Inter Variable", sans-serif';
/** Where nothing can be measured, or the typeface is not there yet: an average letter of it. */
const LETTER_PX = 6.8;

let hasTypeface = false;
let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();
const KEPT = 500;

function penOf(): CanvasRenderingContext2D | null {
  // A test's page has no canvas, and says so with an exception.
  if (typeof HTMLCanvasElement === "undefined" || navigator.userAgent.includes("jsdom")) return null;
  const made = document.createElement("canvas").getContext("2d");
  if (made) made.font = FONT;
  return made;
}

/** In CSS pixels, as the lanes write it: 12 px, semibold. */
export function textWidth(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (hasTypeface) pen ??= penOf();
  const width = pen ? pen.measureText(text).width : text.length * LETTER_PX;
  if (known.size >= KEPT) known.clear();
  known.set(text, width);
  return width;
}

/** The typeface is there: what was measured before does not hold. */
export function forgetWidths(): void {
  hasTypeface = true;
  known.clear();
}

// Makes each Lucide icon one path, drawn by one component (src/lib/ui/Drawing.svelte). As they come, every icon is a component
// of its own that builds its parts one by one; with some fifty of them on Today that was a third of the first paint, and
// as many templates and elements again. What is drawn is the same.
// They take `size`, `aria-hidden` and `aria-label`, and nothing else.

import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

type Numbers = Record<string, string>;
type Part = [tag: string, attributes: Numbers];

const ICON = /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /const iconData = (\{.*\});/;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi;
/** What src/lib/ui/Drawing.svelte draws in. */
const SQUARE = 24;
const DRAWN = "\0drawn:";

/** A part begins where it says, not where the part before it ended: `m` there is `M`, and what follows it stays relative. */
function path({ d = "" }: Numbers): string {
  if (!d.startsWith("m")) return d;
  const [x = "", y = ""] = d.match(NUMBER) ?? [];
  const rest = d.slice(d.indexOf(y, d.indexOf(x) + x.length) + y.length).trimStart();
  return `M${x} ${y}${/^[a-z]/i.test(rest) || rest === "" ? rest : `l${rest.replace(/^,\s*/, "")}`}`;
}

/** Only a dot may be filled: its stroke, and a point in its middle, cover it whole. */
function circle({ cx, cy, r, fill }: Numbers): string {
  if (fill && Number(r) > 1) throw new Error("a filled disc");
  const middle = fill ? `M${cx} ${cy}h.01` : "";
  return `${middle}M${Number(cx) - Number(r)} ${cy}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 ${-2 * Number(r)} 0Z`;
}

function rect({ x, y, width, height, rx, ry }: Numbers): string {
  const r = Math.min(Number(rx ?? ry ?? 0), Number(width) / 2, Number(height) / 2);
  const [across, down] = [Number(width) - 2 * r, Number(height) - 2 * r];
  const corner = (dx: number, dy: number) => (r > 0 ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : "");
  return `M${Number(x) + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}

const OUTLINES: Record<string, (attributes: Numbers) => string> = {
  path, circle, rect,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
};

/** The icon's module, from the source that the package brings. Throws where that is not as expected. */
export function drawn(source: string, id: string): string {
  const change = (what: string) => new Error(`${id}: ${what}. Has @lucide/svelte changed how it writes its icons? Then change vite/icons.ts.`);
  const data = DATA.exec(source)?.[1];
  if (!data) throw change("no icon data found");
  const { size, node } = JSON.parse(data) as { size: number; node: Part[] };
  if (size !== SQUARE) throw change(`a square of ${size}`);
  const outlines = node.map(([tag, attributes]) => {
    const outline = OUTLINES[tag];
    if (!outline) throw change(`nobody knows the outline of <${tag}>`);
    return outline(attributes);
  });
  return `import { icon } from "$lib/ui/icon";\nexport default icon(${JSON.stringify(outlines.join(""))});\n`;
}

export function icons(): Plugin {
  return {
    name: "evenkeel-icons",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(".svelte") || !importer?.includes("@lucide/svelte")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      // Named otherwise, so that the compiler of components leaves it alone.
      return found && ICON.test(found.id) ? `${DRAWN}${found.id}.js` : found;
    },
    load(id) {
      if (!id.startsWith(DRAWN)) return null;
      const file = id.slice(DRAWN.length, -".js".length);
      return { code: drawn(readFileSync(file, "utf8"), file), map: null };
    },
  };
}

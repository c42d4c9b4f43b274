// The few marks a page is written with, read into blocks so that they are drawn as elements: nothing of a page is ever
// run or styled by itself. What is no mark stays text.

export interface Run {
  text: string;
  look: "plain" | "strong" | "em";
}

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; runs: Run[] }
  | { kind: "paragraph" | "quote"; runs: Run[] }
  | { kind: "list"; items: Run[][] }
  | { kind: "table"; rows: Run[][][] }
  | { kind: "rule" };

/** Cuts a line at **strong** and *em*; a backslash keeps the mark that follows it, and at the end breaks the line. */
export function runsOf(written: string): Run[] {
  const runs: Run[] = [];
  const line = written.replace(/(?<!\\)((?:\\\\)*)\\$/, "$1\n");
  const bare = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  let at = 0;
  for (const found of line.matchAll(/(?<!\\)\*\*(.+?)(?<!\\)\*\*|(?<![\\*])\*([^*\s](?:.*?[^\\\s])?)\*(?!\*)/g)) {
    if (found.index > at) runs.push({ text: bare(line.slice(at, found.index)), look: "plain" });
    runs.push({ text: bare(found[1] ?? found[2] ?? ""), look: found[1] === undefined ? "em" : "strong" });
    at = found.index + found[0].length;
  }
  if (at < line.length) runs.push({ text: bare(line.slice(at)), look: "plain" });
  return runs;
}

/** A head without words, or the line under it. */
const DRAWN_ONLY = /^[|\s:-]+$/;
const cells = (line: string) => line.trim().replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/).map((cell) => runsOf(cell.trim()));

function single(line: string): Block | null {
  const heading = /^(#{1,3}) +(.*)$/.exec(line);
  if (heading) return { kind: "heading", level: (heading[1]?.length ?? 1) as 1 | 2 | 3, runs: runsOf(heading[2] ?? "") };
  return /^(-{3,}|\*{3,})$/.test(line.trim()) ? { kind: "rule" } : null;
}

/** Takes a line into the block before it, where it belongs there. */
function joins(before: Block | undefined, line: string): boolean {
  if (before?.kind === "list" && /^ {2,}\S/.test(line)) before.items.at(-1)?.push({ text: " ", look: "plain" }, ...runsOf(line.trim()));
  else if (before?.kind === "list" && /^[-*] /.test(line)) before.items.push(runsOf(line.slice(2)));
  else if (before?.kind === "table" && line.startsWith("|")) {
    if (!DRAWN_ONLY.test(line)) before.rows.push(cells(line));
  } else if (before?.kind === "quote" && line.startsWith(">")) before.runs.push({ text: /^> ?$/.test(line) ? "\n" : " ", look: "plain" }, ...runsOf(line.replace(/^> ?/, "")));
  else if (before?.kind === "paragraph" && !/^([-*] |>|\||#)/.test(line)) before.runs.push({ text: " ", look: "plain" }, ...runsOf(line));
  else return false;
  return true;
}

function begun(line: string): Block {
  if (/^[-*] /.test(line)) return { kind: "list", items: [runsOf(line.slice(2))] };
  if (line.startsWith(">")) return { kind: "quote", runs: runsOf(line.replace(/^> ?/, "")) };
  if (line.startsWith("|")) return { kind: "table", rows: DRAWN_ONLY.test(line) ? [] : [cells(line)] };
  return { kind: "paragraph", runs: runsOf(line) };
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of markdown.split(/\r?\n/)) {
    const alone = single(line);
    if (line.trim() === "") open = undefined;
    else if (alone) {
      blocks.push(alone);
      open = undefined;
    } else if (!joins(open, line)) blocks.push((open = begun(line)));
  }
  return blocks;
}

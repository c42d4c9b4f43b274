// A made-up interval report for the preview and tests: it does not say whether it counts calls or chats.

import type { ImportReport, PreviewReport, ReportPreview } from "$lib/api/contract";

const REFUSALS = [{ line: 4, column: "Offered", reason: "“many” is no count from 0 to 1,000,000", text: "2026-11-16; 10:00; many; 14; 1; 5:20" }];

/** Ready once it is known what it counts. */
export function reportPreview(args: Partial<PreviewReport>): ReportPreview {
  const channel = args.channel ?? null;
  const asks = channel ? null : "channel";
  const row = (line: number, when: string, offered: number, abandoned: number, handle_time_s: number, time_to_abandon_s: number | null) => ({
    line, when, minutes: 30, channel: channel ?? ("phone" as const), queue: "", offered, answered: offered - abandoned, abandoned, handle_time_s,
    speed_of_answer_s: 14, time_to_abandon_s,
  });
  return {
    file_name: "phone-report.csv", size_bytes: 81_400, asks, question: asks ? "Does this report count calls or chats? Say phone or chat." : null,
    columns: [{ name: "Offered", read_as: "offered" }], channel, date_order: args.date_order ?? null, zone: args.zone ?? "Europe/Copenhagen", remembered: null,
    sentence: asks ? "" : "1,204 intervals of 30 min, Mon 5 Oct 08:00 to today 10:30; 52 rows of sums or blanks left out.",
    intervals: asks ? 0 : 1204, left_out: asks ? 0 : 52, refused: asks ? 0 : 1, refusals: asks ? [] : REFUSALS,
    rows: asks ? [] : [row(2, "Mon 16 Nov 09:00", 12, 1, 312, 73), row(3, "Mon 16 Nov 09:30", 18, 0, 348, null)],
  };
}

export function reportImported(): ImportReport {
  return {
    source: "report", batch: 8, read: 1205, added: 1204, updated: 0, unchanged: 0, repeated: 0, refused: 1, refusals: REFUSALS, dry_run: false,
    sentence: "1,205 rows from an interval report: 1,204 new, 0 updated, 1 refused; 52 rows of sums or blanks left out.",
  };
}

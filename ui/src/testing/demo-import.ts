// A made-up export for the preview and tests: its dates can be read both ways.

import type { Column, Field, ImportPreview, ImportReport, Mapping, PreviewRow } from "$lib/api/contract";

const COLUMNS: [string, string, Field, boolean][] = [
  ["Ticket ID", "48213", "number", true], ["Created at", "04/11/2026 08:12", "opened_at", true], ["Solved at", "04/11/2026 09:40", "solved_at", true],
  ["Group", "Email", "channel", true], ["Tags", "card_retry,money", "driver", false], ["Assignee", "D. Raman", "assignee", true],
  ["Satisfaction", "Good", "satisfaction", true], ["Reopens", "1", "reopens", true], ["Handle time (s)", "512", "handle_time_s", true],
  ["Subject", "Charged twice, second card", "subject", true], ["Requester email", "(hidden)", "leave_out", true],
];

const row = (number: string, time: string, channel: PreviewRow["channel"], driver: string, handle_time_s: number | null): PreviewRow => ({
  line: Number(number) - 48211, number, opened_at: `2026-11-04T${time}:00Z`, first_reply_at: null, solved_at: handle_time_s ? `2026-11-04T09:40:00Z` : null,
  channel, status: handle_time_s ? "solved" : "open", subject: "Charged twice", assignee: "Dev", driver, tags: [], satisfaction: "good", reopens: 1, handle_time_s, refused: null,
});

const MAPPING: Mapping = {
  vendor: "zendesk", container: { kind: "csv", delimiter: ";", encoding: "utf8", header_line: 1 }, date_order: null, zone: "Europe/Copenhagen",
  columns: COLUMNS.map(([name, , field]) => ({ name, field })),
};

/** Ready once the day or month question is answered, as the file asks. */
export function importPreview(mapping: Mapping = MAPPING): ImportPreview {
  const question = "Is 04/11/2026 the fourth of November or the eleventh of April?";
  return {
    file_name: "tickets_2026-11.csv", size_bytes: 2_202_000, vendor_label: "Zendesk", remembered: "11 Nov", ready: mapping.date_order !== null,
    question: mapping.date_order ? null : question,
    inspection: {
      vendor: mapping.vendor, signature: "s", container: mapping.container, zone: mapping.zone, rows_total: 8412, missing: [], fold: "last_wins", mapping,
      facts: [
        { what: "Delimiter", value: "semicolon ;", why: "in all 8,412 rows" }, { what: "Encoding", value: "UTF-8", why: "every byte checked" },
        { what: "Time zone", value: "Copenhagen", why: "from settings" }, { what: "Decimal", value: "comma", why: "12 cells carry one" },
      ],
      columns: COLUMNS.map(([name, sample, , recognised]): Column => ({
        name, sample, recognised, field: mapping.columns.find((column) => column.name === name)?.field ?? "leave_out",
      })),
      date_order: mapping.date_order ? { kind: "answered", order: mapping.date_order } : {
        kind: "question", example: "04/11/2026 08:12", question,
        explanation: "Every day in this file is 12 or lower, so both would read without a complaint. Day first gives 8,409 rows between 1 and 12 November; month first spreads them over the year with nothing between.",
        day_first: { example_on: "2026-11-04", from: "2026-11-01", to: "2026-11-12", buckets: [120, 900, 860, 870, 900, 840, 110, 100, 880, 860, 850, 869], days_per_bucket: 1, impossible: 0 },
        month_first: { example_on: "2026-04-11", from: "2026-01-11", to: "2026-12-11", buckets: [700, 700, 700, 700, 700, 700, 700, 700, 700, 700, 700, 709], days_per_bucket: 28, impossible: 0 },
      },
      preview: [
        row("48213", "07:12", "email", "card retry", 512), row("48214", "07:15", "chat", "refund status", 370), row("48215", "07:19", "email", "VAT rate", null),
        row("48216", "07:20", "phone", "login", 348), row("48217", "07:22", "email", "bank import", 665), { ...row("48218", "07:24", "chat", "PDF layout", 540), refused: "Solved before it was opened" },
      ],
    },
  };
}

export function importReport(dry_run: boolean): ImportReport {
  return {
    source: "zendesk", batch: dry_run ? null : 7, read: 8412, added: 1318, updated: 7091, unchanged: 0, repeated: 0, refused: 3, dry_run,
    sentence: "1,318 contacts added, 7,091 updated, 3 refused.",
    refusals: [
      { line: 1204, column: "Solved at", reason: "Solved before it was opened", text: "48377; opened 07/11/2026 14:10; solved 07/11/2026 13:02" },
      { line: 3871, column: "Created at", reason: "The date 00/11/2026 does not exist", text: "49044; opened 00/11/2026 09:12" },
      { line: 8306, column: null, reason: "A quote is not closed, the row runs on", text: '50112; "Wrong logo on PDF; …' },
    ],
  };
}

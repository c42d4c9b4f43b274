// Cape days of the made-up team: one two weeks ago, half a year of weeks.

import type { CapeDayView, CapePreview, CapeView, ChartView } from "$lib/api/contract";

const LINES = [
  { stays: false, name: "Engineering", words: "14:00 → Thu 19 Nov 09:30 to 10:45" },
  { stays: true, name: "Training", words: "stays at 15:30 to 17:00: no free place is long enough" },
  { stays: false, name: "Recovery break", words: "Thu 19 Nov 08:00 to 08:30" },
  { stays: false, name: "Prevention", words: "Thu 19 Nov 08:30 to 09:30" },
];

export const CAPE_BEFORE: CapeDayView = { id: "c1", on: "2026-11-03", day: "Tue 3 Nov", condition: "the import queue is under 60", ended: "ended 15:20", lines: LINES };
export const CAPE_TODAY: CapeDayView = { id: "c2", on: "2026-11-18", day: "Wed 18 Nov", condition: "Jonas is back", ended: null, lines: LINES };

const VALUES = [0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, null, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0];
const CHART: ChartView = {
  points: VALUES.map((value, index) => ({ label: `W${21 + index}`, value, rule: value === 2 ? "outside" : null, signal: value === 2 ? "outside the limits" : null })),
  segments: [{ first: 0, end: VALUES.length, mean: 0.2, lower_limit: -0.96, upper_limit: 1.36, state: "frozen", note: null }],
  sentence: "Signal: 1 point outside the limits.",
};

export const CAPE: CapeView = { today: null, others: [CAPE_BEFORE], used: 1, budget: 2, budget_words: "1 of 2 in four weeks", over: null, chart: CHART };

export const CAPE_PREVIEW: CapePreview = {
  on: "2026-11-18", title: "Wednesday 18 November", lines: LINES,
  sentence: "One block moves, one stays for want of a place; a recovery break and an hour of prevention are booked.",
  budget: "It would be number 2 of 2 in four weeks.", refusal: null,
};

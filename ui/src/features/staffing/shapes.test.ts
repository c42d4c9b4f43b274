// The arithmetic behind the pictures of staffing, away from any screen.

import { expect, test } from "vitest";
import { at } from "../../testing/demo-data";
import { rosterOf } from "../../testing/demo-roster";
import { BACKLOG, COVERAGE_WEEK, staffingDay, whatIf } from "../../testing/demo-staffing";
import { axisOf, clockOf, leftOfMinute, momentOf } from "./axis";
import { backlogShape } from "./backlog/backlogShape";
import { cellBeyond, stopOf } from "./coverage/coverageKeys";
import { shapeOf } from "./forecast/forecastShape";
import { draftOfPattern, patternOf } from "./roster/patternDraft";
import { lineOf } from "./roster/pieces";
import { rosterIntent } from "./roster/rosterKeys";
import { stretchToJoin } from "./whatif/whatIf.svelte";

const DAY = staffingDay();
const AXIS = axisOf(DAY, COVERAGE_WEEK, rosterOf());
const SCALE = { start_ms: AXIS.start_ms, end_ms: AXIS.end_ms, width: 600 };
const AROUND = { height: 176, withRoster: true, now_ms: null };

test("the axis covers the columns of the week, and widens for who works outside them", () => {
  expect([AXIS.start_min, AXIS.end_min]).toEqual([480, 1080]);
  const roster = rosterOf();
  const early = { ...roster, days: roster.days.map((day) => ({ ...day, axis_start_ms: at("06:00") })) };
  const wide = axisOf(DAY, COVERAGE_WEEK, early);
  expect(wide.start_min).toBe(360);
  expect(leftOfMinute(480, wide)).toBeCloseTo((120 / 720) * 100);
});

test("times typed and times drawn agree on the day of the axis", () => {
  expect(momentOf("11:30", AXIS)).toBe(at("11:30"));
  expect(clockOf(at("11:30"), AXIS)).toBe("11:30");
  expect(momentOf("half past", AXIS)).toBeNull();
});

test("a day that is closed has an axis all the same", () => {
  const week = { ...COVERAGE_WEEK, days: COVERAGE_WEEK.days.map((day) => ({ ...day, cells: [] })) };
  expect(axisOf(DAY, week, undefined).start_min).toBe(480);
});

test("what is short is hatched from what the roster can take up to what is expected", () => {
  const shape = shapeOf(DAY.intervals, [], SCALE, AROUND);
  expect(shape.short).toHaveLength(5);
  const spike = shape.short.find((one) => one.either);
  expect(spike?.x).toBe(420);
  expect(spike?.width).toBe(30);
  expect(spike?.height).toBeGreaterThan(20);
});

test("neighbouring short half hours share their words, and either way is said", () => {
  expect(shapeOf(DAY.intervals, [], SCALE, AROUND).marks.map((mark) => mark.words)).toEqual(["62, 59, 62 % in time", "25 %, short either way", "62 %"]);
});

test("no word is struck through by the now line, or leaves the picture", () => {
  for (const now of ["10:00", "10:40", "11:08", "15:10"]) {
    const now_ms = at(now);
    const now_x = ((now_ms - SCALE.start_ms) / (SCALE.end_ms - SCALE.start_ms)) * SCALE.width;
    for (const mark of shapeOf(DAY.intervals, [], SCALE, { ...AROUND, now_ms }).marks) {
      const half = (mark.words.length * 5.9) / 2;
      expect(Math.abs(mark.x - now_x)).toBeGreaterThan(half);
      expect(mark.x - half).toBeGreaterThanOrEqual(0);
    }
  }
});

test("the what-if is drawn only where it differs", () => {
  const changes = [{ kind: "lead_joins" as const, start_ms: at("10:00"), end_ms: at("11:30") }];
  expect(shapeOf(DAY.intervals, whatIf({ changes: [] }).intervals, SCALE, AROUND).after).toBe("");
  const after = shapeOf(DAY.intervals, whatIf({ changes }).intervals, SCALE, AROUND).after;
  expect(after.match(/M/g)).toHaveLength(1);
  expect(after.startsWith("M120,")).toBe(true);
});

test("a day without a single contact draws no level and does not divide by nothing", () => {
  const quiet = DAY.intervals.map((one) => ({ ...one, contacts: { expected: 0, low: 0, high: 0 }, can_take: 0, arrived: null, state: "level" as const }));
  const shape = shapeOf(quiet, [], SCALE, AROUND);
  expect(shape.expected).not.toContain("NaN");
  expect(shape.short).toEqual([]);
});

test("the backlog clears on its own curve", () => {
  const shape = backlogShape(BACKLOG, 300, 118);
  expect(shape.clear?.x).toBeCloseTo(249.6);
  expect(shape.clear && shape.usual.y - 2 < shape.clear.y && shape.clear.y < shape.usual.y + shape.usual.height).toBe(true);
  expect(backlogShape({ ...BACKLOG, curve: [], clear_ms: null }, 300, 118).now).toBeNull();
});

test("a key at the edge of the week leads nowhere", () => {
  expect(cellBeyond(COVERAGE_WEEK, { on: "2026-11-16", at_min: 480 }, "ArrowUp")).toBeNull();
  expect(cellBeyond(COVERAGE_WEEK, { on: "2026-11-16", at_min: 480 }, "ArrowLeft")).toBeNull();
  expect(cellBeyond(COVERAGE_WEEK, { on: "2026-11-20", at_min: 1050 }, "End")).toEqual({ on: "2026-11-20", at_min: 1050 });
});

test("the Tab stop goes where the focus was, and back to the selected day when that is gone", () => {
  expect(stopOf(COVERAGE_WEEK, "2026-11-18", { on: "2026-11-19", at_min: 600 })).toEqual({ on: "2026-11-19", at_min: 600 });
  expect(stopOf(COVERAGE_WEEK, "2026-11-18", { on: "2026-12-01", at_min: 600 })).toEqual({ on: "2026-11-18", at_min: 600 });
});

test("a pattern goes through the form unchanged, with parts the form does not show", () => {
  const line = rosterOf().lines[3];
  const training = { kind: "training" as const, from: "15:00", to: "16:00", label: "CRM" };
  const pattern = (line?.pattern ?? []).map((day) => ({ ...day, parts: [...day.parts, training] }));
  expect(patternOf(draftOfPattern(pattern))).toEqual(pattern.map(({ day, from, to, parts }) => ({ day, from, to, parts })));
});

test("time out cannot be moved by Alt and an arrow", () => {
  const lines = rosterOf().lines.map((line) => lineOf(line, "2026-11-18", SCALE)).filter((line) => line !== null);
  const out = lines[2]?.pieces.find((piece) => piece.out);
  const key = { key: "ArrowRight", altKey: true, shiftKey: false, ctrlKey: false, metaKey: false };
  expect(out && rosterIntent(key, out, lines, true)).toBeNull();
});

test("single keys rest where the lead turned them off, Del goes on", () => {
  const lines = rosterOf().lines.map((line) => lineOf(line, "2026-11-18", SCALE)).filter((line) => line !== null);
  const shift = lines[0]?.pieces[0];
  const key = (name: string) => ({ key: name, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false });
  expect(shift && rosterIntent(key("n"), shift, lines, false)).toBeNull();
  expect(shift && rosterIntent(key("Delete"), shift, lines, false)).toEqual({ does: "remove" });
});

test("the lead is offered the stretch that needs them, today from the running half hour on", () => {
  expect(stretchToJoin({ ...DAY, is_today: false })).toEqual({ start_ms: at("10:00"), end_ms: at("11:30") });
  expect(stretchToJoin(DAY)).toEqual({ start_ms: at("11:00"), end_ms: at("11:30") });
  const verdict = { start_ms: at("16:30"), end_ms: at("17:00"), from: "16:30", to: "17:00", verdict: "needs_you" as const, label: "Needs you", figures: "", in_time: 0.6, in_time_with: 0.8, likely_low: null, likely_high: null, minus_one: null, short_by: 1, helped: 4, planned: false, displaces: [], sentence: "" };
  expect(stretchToJoin({ ...DAY, verdicts: [verdict] })).toEqual({ start_ms: at("16:30"), end_ms: at("17:00") });
});

// The arithmetic of the lanes: typed times on long and short days, places and steps, what fits.

import { expect, test } from "vitest";
import type { DayView, TickView } from "$lib/api/contract";
import { clockTime } from "$lib/time/format";
import { at, DAY } from "../../testing/demo-data";
import { entry } from "../../testing/demo-day";
import { bandPlace } from "./band";
import { endTime, newDraft, readStretch, readTime, stretchAfter } from "./drafts";
import { fit } from "./fit";
import { itemsOf } from "./items";
import { left, marked, moved, type Scale } from "$lib/time/scale";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A day of Copenhagen with its hours, as Rust gives them. */
function dayOf(start_ms: number, labels: string[]): DayView {
  const hours = labels.map((label, index): TickView => ({ at_ms: start_ms + index * HOUR_MS, label }));
  const end_ms = start_ms + labels.length * HOUR_MS;
  return { ...DAY, day_start_ms: start_ms, day_end_ms: end_ms, axis_start_ms: start_ms, axis_end_ms: end_ms, hours, ticks: hours, blocks: [], entries: [] };
}

const label = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
const all = Array.from({ length: 24 }, (_, hour) => label(hour));
const AUTUMN = dayOf(Date.UTC(2026, 9, 24, 22), [...all.slice(0, 3), "02:00", ...all.slice(3)]);
const SPRING = dayOf(Date.UTC(2027, 2, 27, 23), all.filter((hour) => hour !== "02:00"));

test("on the long day a time shown twice means the one nearer to what stood there", () => {
  const first = AUTUMN.day_start_ms + 2 * HOUR_MS;
  expect(readTime("2:30", first, AUTUMN)).toEqual({ ok: true, at_ms: first + 30 * MINUTE_MS });
  expect(readTime("2:30", first + 2 * HOUR_MS, AUTUMN)).toEqual({ ok: true, at_ms: first + 90 * MINUTE_MS });
});

test("on the long day an afternoon lies twenty-five hours' worth from its start", () => {
  expect(readTime("14:00", AUTUMN.day_start_ms, AUTUMN)).toEqual({ ok: true, at_ms: AUTUMN.day_start_ms + 15 * HOUR_MS });
  expect(clockTime(AUTUMN.day_start_ms + 15 * HOUR_MS, "Europe/Copenhagen")).toBe("14:00");
});

test("on the short day a time that the clock jumps over is refused with a sentence", () => {
  expect(readTime("02:30", SPRING.day_start_ms, SPRING)).toEqual({ ok: false, sentence: "There is no 02:30 on this day: the clocks jump over it." });
  expect(readTime("3", SPRING.day_start_ms, SPRING)).toEqual({ ok: true, at_ms: SPRING.day_start_ms + 2 * HOUR_MS });
});

test("the hours of the long day stand evenly on the axis, the repeated one twice", () => {
  const scale: Scale = { start_ms: AUTUMN.axis_start_ms, end_ms: AUTUMN.axis_end_ms, width: 1000 };
  const places = AUTUMN.ticks.map((tick) => left(tick.at_ms, scale));
  expect(places).toHaveLength(25);
  expect(new Set(places.slice(1).map((place, index) => (place - (places[index] ?? 0)).toFixed(6)))).toEqual(new Set(["4.000000"]));
});

test("a time left as it stood keeps its seconds", () => {
  expect(readTime("10:02", at("10:02") + 37_000, DAY)).toEqual({ ok: true, at_ms: at("10:02") + 37_000 });
});

test("midnight as an end is the end of the day, typed 24:00 or 00:00", () => {
  const near = { start_ms: at("22:00"), end_ms: at("23:00") };
  expect(readStretch({ from: "22:00", to: "24:00" }, near, DAY)).toEqual({ ok: true, start_ms: at("22:00"), end_ms: DAY.day_end_ms });
  expect(readStretch({ from: "22:00", to: "00:00" }, near, DAY)).toEqual({ ok: true, start_ms: at("22:00"), end_ms: DAY.day_end_ms });
  expect(endTime(DAY.day_end_ms, DAY)).toBe("24:00");
});

test("an end before its start is refused with a sentence", () => {
  const read = readStretch({ from: "11:00", to: "10:00" }, { start_ms: at("09:00"), end_ms: at("10:00") }, DAY);
  expect(read).toEqual({ ok: false, sentence: "It would end at 10:00, before it starts at 11:00. Give it a later end." });
});

test("times are written in the zone of the day, wherever the machine is", () => {
  expect(clockTime(at("11:08"), "Europe/Copenhagen")).toBe("11:08");
  expect(clockTime(at("11:08"), "America/New_York")).toBe("05:08");
  expect(newDraft("front_line", { start_ms: at("09:00"), end_ms: at("10:00") }, { ...DAY, zone: "Asia/Kathmandu" }, at("11:08")).from).toBe("13:45");
});

const LIMITS = { step_ms: 15 * MINUTE_MS, day_start_ms: DAY.day_start_ms, day_end_ms: DAY.day_end_ms };

test("what is carried lands on quarters and keeps its length", () => {
  expect(moved({ start_ms: at("09:00"), end_ms: at("09:40") }, "whole", 20 * MINUTE_MS, LIMITS)).toEqual({ start_ms: at("09:15"), end_ms: at("09:55") });
});

test("an edge never passes the other, and nothing leaves the day", () => {
  expect(moved({ start_ms: at("09:00"), end_ms: at("10:00") }, "end", -5 * HOUR_MS, LIMITS)).toEqual({ start_ms: at("09:00"), end_ms: at("09:15") });
  expect(moved({ start_ms: at("09:00"), end_ms: at("10:00") }, "start", 5 * HOUR_MS, LIMITS)).toEqual({ start_ms: at("09:45"), end_ms: at("10:00") });
  expect(moved({ start_ms: at("22:00"), end_ms: at("23:00") }, "whole", 9 * HOUR_MS, LIMITS)).toEqual({ start_ms: at("23:00"), end_ms: at("24:00") });
});

test("what is marked backwards is the same as forwards, and at least a quarter", () => {
  expect(marked(at("10:31"), at("09:58"), LIMITS)).toEqual({ start_ms: at("10:00"), end_ms: at("10:30") });
  expect(marked(at("10:01"), at("10:02"), LIMITS)).toEqual({ start_ms: at("10:00"), end_ms: at("10:15") });
});

test("what is added in the past ends by now, ahead it takes an hour", () => {
  expect(stretchAfter(at("10:50"), DAY, at("11:08"))).toEqual({ start_ms: at("10:50"), end_ms: at("11:08") });
  expect(stretchAfter(at("15:15"), DAY, at("11:08"))).toEqual({ start_ms: at("15:15"), end_ms: at("16:15") });
  expect(stretchAfter(at("23:50"), DAY, at("11:08")).end_ms).toBe(DAY.day_end_ms);
});

test("a short entry speaks beside itself where the lane is free, and never across the now line", () => {
  const scale: Scale = { start_ms: DAY.axis_start_ms, end_ms: DAY.axis_end_ms, width: 840 };
  const alone = { ...DAY, blocks: [], entries: [entry("e", "break", "09:46", "10:00", { detail: "outside" })] };
  const beside = (now: string) => fit(itemsOf(alone, at(now)).neither, scale, at(now)).fitted[0]?.beside?.words ?? null;
  expect(beside("11:08")).toBe("14 min, outside");
  expect(beside("10:05")).toBeNull();
});

test("blocks that share time get rows of their own, and give them back after", () => {
  const { strategic } = itemsOf({ ...DAY, entries: [], blocks: [
    { ...DAY.blocks[1], id: "x", start_ms: at("09:00"), end_ms: at("10:00") }, { ...DAY.blocks[1], id: "y", start_ms: at("09:30"), end_ms: at("10:30") },
    { ...DAY.blocks[1], id: "z", start_ms: at("11:00"), end_ms: at("12:00") },
  ] as DayView["blocks"] }, at("08:00"));
  expect(strategic.map(({ id, row, rows }) => [id, row, rows])).toEqual([["x", 0, 2], ["y", 1, 2], ["z", 0, 1]]);
});

test("the band is the middle third of the gauge, and marks stop at its ends", () => {
  expect(bandPlace(30, 30, 50)).toBeCloseTo(33.33, 1);
  expect(bandPlace(50, 30, 50)).toBeCloseTo(66.67, 1);
  expect(bandPlace(45, 30, 50)).toBeCloseTo(58.33, 1);
  expect([bandPlace(-5, 30, 50), bandPlace(140, 30, 50)]).toEqual([0, 100]);
});

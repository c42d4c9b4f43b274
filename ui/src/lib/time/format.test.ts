import { expect, test } from "vitest";
import { bytes, clockOnAxis, clockTime, count, dayAndTime, dayOf, dayWords, duration, hoursMinutes, minutesSeconds, plural, readClock, readDuration, readMinutesSeconds, timer } from "./format";

test("spans are written as on the pictures", () => {
  expect([0, 46, 66, 810].map(hoursMinutes)).toEqual(["0 min", "46 min", "1 h 06", "13 h 30"]);
  expect([384_000, 3_984_000, -5].map(timer)).toEqual(["6:24", "1:06:24", "0:00"]);
  expect([120, 150, 45, 0].map(duration)).toEqual(["2 h", "2 h 30", "45 min", "0 min"]);
});

test("a stretch is read in every way a lead may write it", () => {
  expect(["2 h", "2h30", "2:30", "45 min", "45", "soon"].map(readDuration)).toEqual([120, 150, 150, 45, 45, null]);
  expect(["6:10", "8", "", "6:75", "x"].map(readMinutesSeconds)).toEqual([370, 480, null, undefined, undefined]);
  expect(minutesSeconds(370)).toBe("6:10");
});

test("a time of day is read with and without its colon", () => {
  expect(["8", "830", "8:30", "17.00", "24:00", "8:75", "noon"].map(readClock)).toEqual(["08:00", "08:30", "08:30", "17:00", null, null, null]);
});

test("amounts are written with their thousands and their plural", () => {
  expect([3, 8409, 1_000_000].map(count)).toEqual(["3", "8,409", "1,000,000"]);
  expect([plural(1, "contact"), plural(2, "contact"), plural(2, "person", "people")]).toEqual(["1 contact", "2 contacts", "2 people"]);
  expect([12, 14_889_000, 3_000].map(bytes)).toEqual(["12 B", "14.2 MB", "3 kB"]);
});

test("an instant is written in the zone handed in, on both sides of a clock change", () => {
  const winter = Date.UTC(2026, 10, 18, 10, 8);
  const summer = Date.UTC(2026, 6, 18, 10, 8);
  expect([clockTime(winter, "Europe/Copenhagen"), clockTime(summer, "Europe/Copenhagen")]).toEqual(["11:08", "12:08"]);
  expect(clockTime(winter, "America/New_York")).toBe("05:08");
  expect(dayAndTime(winter, "Europe/Copenhagen", winter)).toBe("Wed 18 Nov 11:08");
  expect(dayAndTime(winter, "Europe/Copenhagen", Date.UTC(2027, 5, 1))).toBe("18 Nov 2026 11:08");
  expect(dayOf(Date.UTC(2026, 10, 18, 23, 30), "Europe/Copenhagen")).toBe("2026-11-19");
});

test("the hours of an axis tell the clock time, except where a clock changes or an hour is missing", () => {
  const hour = (utc: number, label: string) => ({ at_ms: Date.UTC(2026, 9, 25, utc), label });
  // Copenhagen goes back from 03:00 to 02:00 at 01:00 UTC.
  const night = [hour(-1, "01:00"), hour(0, "02:00"), hour(1, "02:00"), hour(2, "03:00")];
  const at = (utc: number, minute: number) => clockOnAxis(Date.UTC(2026, 9, 25, utc, minute), night, "Europe/Copenhagen");
  expect([at(-1, 5), at(0, 59), at(1, 30), at(2, 10)]).toEqual(["01:05", "02:59", "02:30", "03:10"]);
  // What the axis tells is believed, so that it was not reckoned twice.
  expect(clockOnAxis(Date.UTC(2026, 9, 25, 10, 8), [hour(10, "22:00"), hour(11, "23:00")], "Europe/Copenhagen")).toBe("22:08");
  expect(clockOnAxis(Date.UTC(2026, 9, 25, 10, 8), [], "Europe/Copenhagen")).toBe("11:08");
  expect(clockOnAxis(Date.UTC(2026, 9, 25, 10, 8), [{ at_ms: Date.UTC(2026, 9, 25, 9, 30), label: "15:00" }, { at_ms: Date.UTC(2026, 9, 25, 10, 30), label: "16:00" }], "Asia/Kolkata")).toBe("15:38");
});

test("a zone that does not exist is told in UTC instead of throwing", () => {
  const at = Date.UTC(2026, 10, 18, 10, 8);
  expect(clockTime(at, "Nowhere/Else")).toBe("10:08 UTC");
  expect(dayOf(at, "Nowhere/Else")).toBe("2026-11-18");
});

test("a date is named without moving it to another day", () => {
  expect(dayWords("2026-11-04")).toBe("Wed 4 Nov 2026");
});

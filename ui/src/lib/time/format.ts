// Writing times and amounts. Formatting only: dates are cut and counted in Rust.

import type { TickView } from "../api/contract";

/** 66 → "1 h 06", 46 → "46 min". Whole minutes, never negative. */
export function hoursMinutes(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return `${whole} min`;
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, "0")}`;
}

/** 3 984 000 ms → "1:06:24"; under an hour "6:24". */
export function timer(elapsed_ms: number): string {
  const seconds = Math.max(0, Math.floor(elapsed_ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** 370 → "6:10", for handle times. */
export function minutesSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}

/** "6:10" → 370, "8" → 480, "" → null, anything else undefined. */
export function readMinutesSeconds(text: string): number | null | undefined {
  const told = text.trim();
  if (told === "") return null;
  const match = /^(\d{1,3})(?::([0-5]\d))?$/.exec(told);
  return match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : undefined;
}

/** 14 889 000 → "14.2 MB". */
export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  const units = ["kB", "MB", "GB"];
  let value = size / 1024;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : value < 100 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** 8409 → "8,409". */
export function count(n: number): string {
  return String(Math.trunc(n)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "1 contact", "2 contacts"; the plural is given where it is not an s. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Making one takes longer than using it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Throws where nobody knows the zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  clocks.set(zone, made);
  return made;
}

/**
 * The clock time in a zone, "11:08". The page's language may be "C", an unknown zone may be handed in:
 * then the time is given in UTC, and says so.
 */
export function clockTime(at_ms: number, zone: string): string {
  try {
    return clockOf(zone).format(at_ms);
  } catch {
    return `${new Date(at_ms).toISOString().slice(11, 16)} UTC`;
  }
}

/**
 * The clock time where the hours of an axis tell it, else as `clockTime`: the first paint waits for no calendar library
 * to wake up. Told only between two hours that follow each other by sixty minutes on both clocks, so that no clock changes
 * between them.
 */
export function clockOnAxis(at_ms: number, ticks: readonly TickView[], zone: string): string {
  const next = ticks.findIndex((tick) => tick.at_ms > at_ms);
  const [from, to] = [ticks[next - 1], ticks[next]];
  const hour = Number(from?.label.slice(0, 2));
  const follows = from && to && to.at_ms - from.at_ms === 3_600_000 && from.label.endsWith(":00") && Number(to.label.slice(0, 2)) % 24 === (hour + 1) % 24;
  if (!follows) return clockTime(at_ms, zone);
  return `${from.label.slice(0, 2)}:${String(Math.floor((at_ms - from.at_ms) / 60_000)).padStart(2, "0")}`;
}

/** "8", "830", "8:30" → "08:30"; null where it is no time of day. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` : null;
}

/** The day an instant falls on in a zone, "2026-11-18": to name it, not to count with it. */
export function dayOf(at_ms: number, zone: string): string {
  try {
    return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at_ms);
  } catch {
    return new Date(at_ms).toISOString().slice(0, 10);
  }
}

function words(at: number | Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone, hourCycle: "h23" }).format(at).replaceAll(",", "");
  } catch {
    return new Date(at).toISOString().slice(0, 16).replace("T", " ");
  }
}

/** "2026-11-04" → "Wed 4 Nov 2026". */
export function dayWords(iso: string): string {
  return words(new Date(`${iso}T00:00:00Z`), "UTC", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

/** "Wed 4 Nov 08:12" in a zone; "4 Nov 2010 08:12" in a year other than that of `now_ms`. */
export function dayAndTime(at_ms: number, zone: string, now_ms: number): string {
  const otherYear = dayOf(at_ms, zone).slice(0, 4) !== dayOf(now_ms, zone).slice(0, 4);
  const named = otherYear ? ({ year: "numeric" } as const) : ({ weekday: "short" } as const);
  return words(at_ms, zone, { ...named, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}

/** 120 → "2 h", 150 → "2 h 30", 45 → "45 min". */
export function duration(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} h` : hoursMinutes(minutes);
}

/** "2 h", "2:30", "2h30", "45 min", "45" → minutes; null where it is no duration. */
export function readDuration(text: string): number | null {
  const told = text.trim().toLowerCase();
  const hours = /^(\d{1,2})\s*(?:h|:)\s*(\d{1,2})?\s*(?:min|m)?$/.exec(told);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const minutes = /^(\d{1,4})\s*(?:min|m)?$/.exec(told);
  return minutes ? Number(minutes[1]) : null;
}

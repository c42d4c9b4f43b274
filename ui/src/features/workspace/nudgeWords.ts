// What a nudge says where the lead gave no words of their own; the preview shows what Rust will say.

import { hoursMinutes } from "$lib/time/format";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

function inWords(minutes: number): string {
  const number = minutes % 60 === 0 ? NUMBERS[minutes / 60 - 1] : undefined;
  if (number) return `${number} ${minutes === 60 ? "hour" : "hours"}`;
  return minutes < 60 ? `${minutes} minutes` : hoursMinutes(minutes);
}

export function ourWords(firm: boolean, minutes: number): string {
  const length = inWords(minutes);
  if (!firm) return `It has been ${length}. A few minutes outside?`;
  return `${length.charAt(0).toUpperCase()}${length.slice(1)} without a break. Please take one.`;
}

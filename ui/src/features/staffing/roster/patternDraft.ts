// The weekly pattern while it is being typed: seven days, each with a shift or none, and its lunch. Pure.

import type { PatternDay, PatternDayView, PatternPartView } from "$lib/api/contract";

export interface DayDraft {
  on: boolean;
  from: string;
  to: string;
  /** Empty: no lunch. */
  lunch_from: string;
  lunch_to: string;
  /** What the form does not show stays as it is. */
  others: PatternPartView[];
}

export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

export function draftOfPattern(pattern: readonly PatternDayView[]): DayDraft[] {
  const usual = pattern[0];
  return WEEKDAYS.map((_, day) => {
    const known = pattern.find((one) => one.day === day);
    const lunch = known?.parts.find((part) => part.kind === "lunch");
    return {
      on: known !== undefined, from: known?.from ?? usual?.from ?? "09:00", to: known?.to ?? usual?.to ?? "17:00",
      lunch_from: lunch?.from ?? (known ? "" : "12:00"), lunch_to: lunch?.to ?? (known ? "" : "12:30"), others: known?.parts.filter((part) => part !== lunch) ?? [],
    };
  });
}

export function patternOf(days: readonly DayDraft[]): PatternDay[] {
  return days.flatMap((draft, day): PatternDay[] => {
    if (!draft.on) return [];
    const lunch: PatternPartView[] = draft.lunch_from && draft.lunch_to ? [{ kind: "lunch", from: draft.lunch_from, to: draft.lunch_to, label: "" }] : [];
    return [{ day, from: draft.from, to: draft.to, parts: [...lunch, ...draft.others] }];
  });
}

// The countries whose public holidays are known, for choosing one. Codes, dates and names are Rust's.

import type { CountryView } from "$lib/api/contract";

/** As they come, after none; a code that is set but not listed (the list is on its way) is kept at the end. */
export function countryOptions(known: readonly CountryView[], chosen: string | null): { value: string; label: string }[] {
  const listed = known.map((one) => ({ value: one.code, label: one.name }));
  const other = chosen !== null && !listed.some((one) => one.value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return [{ value: "", label: "None" }, ...listed, ...other];
}

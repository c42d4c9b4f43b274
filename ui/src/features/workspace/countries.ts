// The countries whose public holidays the program carries, for choosing one. Dates and names are Rust's.

const CODES =
  "AD AL AM AR AT AU AX BA BB BD BE BG BJ BO BR BS BW BY BZ CA CD CG CH CL CN CO CR CU CY CZ DE DK DO EC EE EG ES FI FO FR GA GB GD GE GG GH GI GL GM GR GT GY " +
  "HK HN HR HT HU ID IE IM IS IT JE JM JP KE KR KZ LI LS LT LU LV MA MC MD ME MG MK MN MS MT MX MZ NA NE NG NI NL NO NZ PA PE PG PH PL PR PT PY RO RS RU SC SE SG " +
  "SI SJ SK SM SR SV TN TR UA UG US UY VA VE VN ZA ZW";

/** "DK" → "Denmark"; the code where the page's language tables lack it. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** By name; a code that is set but not listed is kept at the end. */
export function countryOptions(chosen: string | null): { value: string; label: string }[] {
  const listed = CODES.split(" ").map((value) => ({ value, label: countryName(value) })).sort((a, b) => a.label.localeCompare(b.label, "en"));
  const other = chosen !== null && !listed.some((one) => one.value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return [{ value: "", label: "None" }, ...listed, ...other];
}

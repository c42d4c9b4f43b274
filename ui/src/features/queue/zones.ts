// The time zones one can choose from: what the page knows, and always the one that is set.

export function zones(chosen: string): { value: string; label: string }[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  const all = [...new Set([chosen, "UTC", ...known])].sort();
  return all.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

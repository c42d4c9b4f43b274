// What staffing says and draws on Today, read together once the lanes are painted.

export { default as NeedsMeButtons } from "./NeedsMeButtons.svelte";
export { default as NeedsMeSay } from "./NeedsMeSay.svelte";
export { default as SeatAndStrip } from "./SeatAndStrip.svelte";

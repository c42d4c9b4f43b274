// An icon is an outline that one component draws: what vite/icons.ts makes of each icon of the package calls this.

import type { Component, ComponentInternals } from "svelte";
import Drawing from "./Drawing.svelte";

export interface IconProps {
  size?: number | string;
  "aria-hidden"?: boolean | "true" | "false";
  "aria-label"?: string;
}

/** The icon of an outline in a square of 24. What it is given may change later. */
export function icon(d: string): Component<IconProps> {
  return (internals: ComponentInternals, props: IconProps) => Drawing(internals, {
    get size() { return props.size ?? 24; },
    get "aria-hidden"() { return props["aria-hidden"]; },
    get "aria-label"() { return props["aria-label"]; },
    d,
  });
}

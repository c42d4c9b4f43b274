// Where a share stands on the balance gauge: the band is its middle third, so that it can be read at a glance however
// narrow the lead made it.

/** A share in percent as a place in percent from the left; stops at the ends. */
export function bandPlace(share: number, low: number, high: number): number {
  const third = 100 / 3;
  const value = Math.min(100, Math.max(0, share));
  if (value < low) return (value / low) * third;
  if (value > high) return 2 * third + ((value - high) / (100 - high)) * third;
  return high === low ? 50 : third + ((value - low) / (high - low)) * third;
}

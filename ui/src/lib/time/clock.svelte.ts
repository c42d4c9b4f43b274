// The screen's clock: what Rust said the time is, moved on by the page's own. So a shifted clock holds here too. The
// page's wall clock is used, because the one for measuring stands still while the machine sleeps.

/** Ticks once a second while something shows it. */
class Clock {
  #base_ms = $state(0);
  #said_at = 0;
  #tick = $state(0);
  #shown = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Hand in every `now_ms` that a view carries. */
  set(now_ms: number): void {
    this.#said_at = Date.now();
    this.#base_ms = now_ms;
  }

  /** Milliseconds since 1970 UTC; reactive. */
  get now_ms(): number {
    void this.#tick;
    return this.#base_ms === 0 ? 0 : this.#base_ms + (Date.now() - this.#said_at);
  }

  /** The start of the current minute: changes once a minute, for what need not tick. */
  readonly minute_ms = $derived(Math.floor(this.now_ms / 60_000) * 60_000);

  /** Call in an $effect of what shows the time; returns how to stop. */
  show(): () => void {
    this.#shown += 1;
    this.#timer ??= setInterval(() => (this.#tick += 1), 1000);
    return () => {
      this.#shown -= 1;
      if (this.#shown > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }
}

export const clock = new Clock();

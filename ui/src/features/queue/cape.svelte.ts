// The question before a cape day is declared: which day, and what ends it.

class Cape {
  /** The day it is asked for; empty is today, null while nothing is asked. */
  asking = $state<string | null>(null);

  ask(date = ""): void {
    this.asking = date;
  }

  close(): void {
    this.asking = null;
  }
}

export const cape = new Cape();

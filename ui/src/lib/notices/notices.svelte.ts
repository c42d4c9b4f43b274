// What passes by at the foot of the window: undone, kept, refused. One list, read out politely.

import type { CallError } from "../api/backend";
import { lookOf } from "../api/errors";

export interface Notice {
  id: number;
  text: string;
  tone: "neutral" | "alert" | "stale";
  detail: string | null;
  action: { label: string; keys?: string; run: () => void } | null;
  stays: boolean;
}

type Said = Partial<Omit<Notice, "id" | "text">>;

const PASSES_AFTER_MS = 8000;
const AT_MOST = 3;

class Notices {
  list = $state<Notice[]>([]);
  #next = 1;

  say(text: string, said: Said = {}): number {
    const notice: Notice = { id: this.#next++, text, tone: "neutral", detail: null, action: null, stays: false, ...said };
    const others = this.list.filter((other) => other.text !== text);
    this.list = [...others, notice].slice(-AT_MOST);
    if (!notice.stays) setTimeout(() => this.close(notice.id), PASSES_AFTER_MS);
    return notice.id;
  }

  /** Shows a refusal as its code asks; screens that show it themselves never call this. */
  refuse(error: CallError, action: Notice["action"] = null): void {
    const look = lookOf(error);
    if (look.weight === "quiet") return;
    this.say(error.message, { tone: look.tone, detail: error.detail, stays: look.weight !== "notice", action });
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  clear(): void {
    this.list = [];
  }
}

export const notices = new Notices();

// Keys that belong to one control and are handled there. Listed here so that the shortcuts page tells all.

export interface KeyPlace {
  title: string;
  keys: { keys: string[]; does: string }[];
}

export const LOCAL_KEYS: readonly KeyPlace[] = [
  {
    title: "In a capture",
    keys: [
      { keys: ["Enter"], does: "Keep it" },
      { keys: ["Shift+Enter"], does: "New line" },
      { keys: ["Tab"], does: "Take the completion" },
      { keys: ["Escape"], does: "Back to where you were" },
    ],
  },
  {
    title: "In lists and dialogs",
    keys: [
      { keys: ["ArrowUp", "ArrowDown"], does: "Move" },
      { keys: ["Enter"], does: "Do it" },
      { keys: ["Escape"], does: "Close" },
    ],
  },
];

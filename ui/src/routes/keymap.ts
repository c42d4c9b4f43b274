// Keys that belong to one control and are handled there. Listed here so that the shortcuts page tells all.

export interface KeyPlace {
  title: string;
  keys: { keys: string[]; does: string }[];
}

export const LOCAL_KEYS: readonly KeyPlace[] = [
  {
    title: "On the lanes of a day",
    keys: [
      { keys: ["ArrowLeft", "ArrowRight"], does: "The one before or after" },
      { keys: ["ArrowUp", "ArrowDown"], does: "The lane above or below" },
      { keys: ["Enter"], does: "Open it" },
      { keys: ["N", "Insert"], does: "Add after it" },
      { keys: ["Alt+ArrowLeft", "Alt+ArrowRight"], does: "Move it 15 min" },
      { keys: ["Alt+Shift+ArrowLeft", "Alt+Shift+ArrowRight"], does: "Stretch its end 15 min" },
      { keys: ["Alt+ArrowUp", "Alt+ArrowDown"], does: "To the lane above or below" },
      { keys: ["R"], does: "What it was for" },
      { keys: ["X", "/"], does: "Split it at the now line, else in its middle" },
      { keys: ["Delete"], does: "Delete or drop it" },
    ],
  },
  {
    title: "On your seat and the coverage strip",
    keys: [
      { keys: ["ArrowLeft", "ArrowRight"], does: "The stretch or half hour before or after" },
      { keys: ["ArrowUp", "ArrowDown"], does: "Your seat above, the half hour below" },
      { keys: ["Enter"], does: "What it rests on" },
    ],
  },
  {
    title: "Someone is out, late or back",
    keys: [
      { keys: ["S"], does: "Sick for the rest of today" },
      { keys: ["A", "L"], does: "Away, or late, until the time beside it" },
      { keys: ["O"], does: "Out for the rest of today" },
      { keys: ["B", "T"], does: "Back now, or not out after all" },
    ],
  },
  {
    title: "In the coverage of a week",
    keys: [
      { keys: ["ArrowLeft", "ArrowRight"], does: "The half hour before or after" },
      { keys: ["ArrowUp", "ArrowDown"], does: "The day before or after" },
      { keys: ["Enter"], does: "Select the day" },
      { keys: ["[", "]"], does: "The week before or after" },
      { keys: ["W"], does: "Try a what-if" },
    ],
  },
  {
    title: "On a roster line",
    keys: [
      { keys: ["ArrowLeft", "ArrowRight"], does: "The part before or after" },
      { keys: ["ArrowUp", "ArrowDown"], does: "The person above or below" },
      { keys: ["Enter"], does: "Open it" },
      { keys: ["N", "Insert"], does: "Add a part" },
      { keys: ["O"], does: "Out, late or back" },
      { keys: ["Alt+ArrowLeft", "Alt+ArrowRight"], does: "Move it 15 min" },
      { keys: ["Alt+Shift+ArrowLeft", "Alt+Shift+ArrowRight"], does: "Shorter or longer" },
      { keys: ["Delete"], does: "Take it out" },
    ],
  },
  {
    title: "In the lists of Notes",
    keys: [
      { keys: ["J", "K"], does: "Next, previous" },
      { keys: ["ArrowLeft", "ArrowRight"], does: "The list beside it" },
      { keys: ["Enter"], does: "Open it" },
      { keys: ["/"], does: "Search everything you wrote" },
      { keys: ["Mod+Enter"], does: "End or share the session, take notes along" },
    ],
  },
  {
    title: "On a moment of a session",
    keys: [
      { keys: ["Enter", "E"], does: "Change it" },
      { keys: ["M"], does: "Mark it for the person, again takes it back" },
      { keys: ["Shift+M"], does: "Keep it private" },
      { keys: ["R"], does: "Open its roadblock" },
      { keys: ["X"], does: "Split the session here" },
      { keys: ["Delete"], does: "Delete it" },
    ],
  },
  {
    title: "On a captured note",
    keys: [
      { keys: ["Enter"], does: "Change it" },
      { keys: ["E"], does: "Put it away, or take it out again" },
      { keys: ["Delete"], does: "Delete it" },
    ],
  },
  {
    title: "On a note of a theme",
    keys: [
      { keys: ["M", " "], does: "Take it along, or not" },
      { keys: ["Enter"], does: "Go to where it was written" },
    ],
  },
  {
    title: "On a person’s page",
    keys: [
      { keys: ["J", "K"], does: "The next or previous person" },
      { keys: ["A"], does: "Start beside them" },
      { keys: ["I"], does: "Add to their agenda" },
      { keys: ["C"], does: "Add a commitment" },
      { keys: ["R"], does: "Write what they changed for the better" },
      { keys: ["Mod+Enter"], does: "Hold the one-to-one" },
    ],
  },
  {
    title: "On a line of an agenda",
    keys: [
      { keys: ["ArrowUp", "ArrowDown"], does: "The line above or below" },
      { keys: ["Alt+ArrowUp", "Alt+ArrowDown"], does: "Move it" },
      { keys: ["Enter"], does: "Word it anew" },
      { keys: ["Delete"], does: "Drop it" },
    ],
  },
  {
    title: "On a note not yet filed",
    keys: [
      { keys: ["Enter"], does: "Change it" },
      { keys: ["E"], does: "Put it away" },
    ],
  },
  {
    title: "In a capture",
    keys: [
      { keys: ["Enter"], does: "Keep it" },
      { keys: ["Shift+Enter"], does: "New line" },
      { keys: ["Tab"], does: "Take the completion, or join the roadblock offered" },
      { keys: ["Alt+Enter"], does: "Join the roadblock offered, and keep it" },
      { keys: ["Mod+B"], does: "While you sit beside someone: keep it out of the session, or take it in" },
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

// What can be changed of a roadblock, a field at a time; null clears it.

import type { Args } from "$lib/api/backend";

export type Change = Omit<Args<"notes.change_roadblock">, "id">;

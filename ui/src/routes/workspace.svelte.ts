// The state of the file, asked once by the shell and handed to the screens through context.

import { getContext, setContext } from "svelte";
import type { Query } from "$lib/query/query.svelte";

const KEY = Symbol("workspace");

export type Workspace = Query<"workspace.view">;

export function provideWorkspace(workspace: Workspace): void {
  setContext(KEY, workspace);
}

export function useWorkspace(): Workspace {
  return getContext<Workspace>(KEY);
}

import { flushSync, mount } from "svelte";
import "$lib/ui/all.css";
import { useBackend } from "$lib/api/backend";
import { tauri } from "$lib/api/tauri";
import Shell from "$routes/Shell.svelte";

useBackend(tauri);

const target = document.getElementById("app");
if (target) {
  mount(Shell, { target });
  // Else what runs after mounting waits until the engine has laid the page out, and the first frame with it.
  flushSync();
}

// The screens in a browser, on made-up data: `npm run dev`, then /preview.html. No part of what ships.

import { mount } from "svelte";
import "$lib/ui/all.css";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import Shell from "$routes/Shell.svelte";
import { demo } from "./demo";

useBackend(new Fake(demo()));

const target = document.getElementById("app");
if (target) mount(Shell, { target });

// The screens in a browser, on made-up data: `npm run dev`, then /preview.html. No part of what ships.

import { mount } from "svelte";
import "$lib/ui/all.css";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import Shell from "$routes/Shell.svelte";
import { demo } from "./demo";

// ?first, ?demo, ?dark and ?trouble show what the made-up team alone does not.
const asked = new URLSearchParams(location.search);
const fake = new Fake(demo(asked));
if (asked.has("trouble")) fake.refuse("workspace.view", "damaged", "evenkeel.db is damaged: a page in the middle of the file does not read. The backup of today 10:00 opens.");
useBackend(fake);

const target = document.getElementById("app");
if (target) mount(Shell, { target });

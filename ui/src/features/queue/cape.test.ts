// A day given to the queue, on a fake.

import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { notices } from "$lib/notices/notices.svelte";
import { forgetEverything } from "$lib/query/cache";
import { CAPE, CAPE_PREVIEW, CAPE_TODAY } from "../../testing/demo-cape";
import { cape } from "./cape.svelte";
import CapeDialog from "./CapeDialog.svelte";
import CapePanel from "./CapePanel.svelte";

let fake: Fake;

beforeEach(() => {
  forgetEverything();
  cape.close();
  fake = new Fake({
    "queue.view_cape": () => CAPE,
    "queue.preview_cape": () => CAPE_PREVIEW,
    "queue.declare_cape": () => ({ day: CAPE_TODAY, sentence: CAPE_PREVIEW.sentence }),
    "queue.end_cape": () => ({}),
    "queue.rebase_cape": () => ({}),
  });
  useBackend(fake);
});

test("before it is declared it says what would move, and writes nothing", async () => {
  render(CapeDialog);
  cape.ask();
  const dialog = within(await screen.findByRole("dialog", { name: "Declare a cape day" }));
  expect(await dialog.findByText("14:00 → Thu 19 Nov 09:30 to 10:45")).toBeTruthy();
  expect(dialog.getByText("It would be number 2 of 2 in four weeks.")).toBeTruthy();
  expect(fake.argsOf("queue.declare_cape")).toEqual([]);
});

test("Enter declares it with its condition, and the notice offers undo", async () => {
  render(CapeDialog);
  cape.ask();
  await userEvent.type(await screen.findByRole("textbox", { name: "It ends when" }), "Jonas is back{Enter}");
  await waitFor(() => expect(fake.argsOf("queue.declare_cape")).toEqual([{ condition: "Jonas is back" }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(notices.list.at(-1)?.text).toContain("Wed 18 Nov is a cape day.");
});

test("a refusal stands in the dialog, and the words stay", async () => {
  fake.refuse("queue.declare_cape", "refused", "Wed 18 Nov is a cape day already, until Jonas is back.");
  render(CapeDialog);
  cape.ask();
  await userEvent.type(await screen.findByRole("textbox", { name: "It ends when" }), "Ben is back{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("is a cape day already");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "It ends when" }).value).toBe("Ben is back");
});

test("the one that holds is ended with a click", async () => {
  fake.on("queue.view_cape", () => ({ ...CAPE, today: CAPE_TODAY }));
  render(CapePanel);
  expect(await screen.findByText(/until Jonas is back/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Declare a cape day" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "It has ended" }));
  expect(fake.argsOf("queue.end_cape")).toEqual([{ id: "c2" }]);
});

test("a used up budget says what it makes a case for", async () => {
  fake.on("queue.view_cape", () => ({ ...CAPE, used: 3, over: "3 cape days where 2 were meant: a case for headcount, not a badge." }));
  render(CapePanel);
  expect(await screen.findByText(/a case for headcount/)).toBeTruthy();
  expect(screen.getByRole("img", { name: /^Cape days a week/ })).toBeTruthy();
});

test("limits begin anew only with a reason", async () => {
  render(CapePanel);
  await userEvent.click(await screen.findByRole("button", { name: "Begin limits anew" }));
  await userEvent.type(await screen.findByRole("textbox", { name: "What was changed on purpose" }), "Two people more{Enter}");
  await waitFor(() => expect(fake.argsOf("queue.rebase_cape")[0]?.note).toBe("Two people more"));
});

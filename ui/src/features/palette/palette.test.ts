import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions, type Action } from "$lib/keys/actions.svelte";
import { demo } from "../../testing/demo";
import { foundOne } from "../../testing/demo-notes";
import { cut, match } from "./match";
import Palette from "./Palette.svelte";
import { palette } from "./palette.svelte";

let fake: Fake;
let remove: () => void;
const ran = vi.fn();

const ACTIONS: Action[] = [
  { id: "mode.break", title: "Start a break", group: "Do now", keys: ["B"], words: "pause", run: () => ran("break") },
  { id: "go.notes", title: "Notes", group: "Go to", keys: ["5"], run: () => ran("notes") },
  { id: "never", title: "Start nothing", group: "Do now", when: () => false, run: () => ran("never") },
];

beforeEach(() => {
  ran.mockReset();
  palette.close();
  fake = new Fake(demo());
  useBackend(fake);
  remove = actions.add(ACTIONS);
});

afterEach(() => remove());

async function open(typed = "") {
  render(Palette, {
    personActions: (person) => [{ id: `beside.${person.id}`, title: `Start beside ${person.short}`, group: "Do now", run: () => ran(`beside ${person.id}`) }],
    openPerson: (person) => ran(`person ${person.name}`),
    openFound: (found) => ran(`found ${found.id}`),
    noteContact: (contact) => ran(`contact ${contact.number}`),
  });
  palette.open();
  const field = await screen.findByRole("combobox", { name: "Search and commands" });
  if (typed) await userEvent.type(field, typed);
  return field;
}

const options = () => screen.queryAllByRole("option").map((option) => option.textContent.trim());

test("what is called so comes before what only has to do with it", async () => {
  const more = actions.add([
    { id: "pages.better", title: "Changed for the better", group: "Go to", words: "thanks pause page", run: () => ran("better") },
    { id: "go.pause", title: "The pause of the week", group: "Go to", run: () => ran("pause") },
  ]);
  await open("pause");
  await waitFor(() => expect(options().slice(0, 3)).toEqual([expect.stringContaining("The pause of the week"), expect.stringContaining("Start a break"), expect.stringContaining("Changed for the better")]));
  more();
});

test("words are found where they begin, without accents or case", () => {
  expect(match("Tomasz Zieliński-Brandt", "zielinski")).toEqual([[7, 16]]);
  expect(match("Tomasz Zieliński-Brandt", "brandt tom")).toEqual([[17, 23], [0, 3]]);
  expect(match("Tomasz", "omasz")).toBeNull();
  expect(match("anything", "")).toEqual([]);
});

test("hits cut a text without losing a letter", () => {
  expect(cut("Start beside Dev", [[13, 16], [0, 2]])).toEqual([{ text: "St", hit: true }, { text: "art beside ", hit: false }, { text: "Dev", hit: true }]);
});

test("nothing typed offers everything that can be done now", async () => {
  await open();
  expect(options()).toHaveLength(2);
  expect(options().join()).not.toContain("Start nothing");
});

test("actions come first, then people, then what was written", async () => {
  fake.on("notes.search", () => ({ found: [foundOne("note", "n2", "Dev keeps a log")], unknown: [] }));
  await open("dev");
  await screen.findByRole("option", { name: /keeps a log/ });
  expect(screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby"))).toHaveLength(3);
  expect(options()[0]).toContain("Start beside Dev");
  expect(options()[1]).toContain("Dev Raman");
  expect(options()[2]).toContain("Dev keeps a log");
});

test("what is done with a person is found by the deed and the name together", async () => {
  await open("start dev");
  await screen.findByRole("option", { name: /Start beside/ });
  expect(options()).toEqual(["Start beside Dev"]);
});

test("Enter does the chosen one and closes", async () => {
  await open("break");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(ran).toHaveBeenCalledWith("break"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("arrows move the choice round the end, and the field says which", async () => {
  const field = await open();
  await userEvent.keyboard("{ArrowUp}");
  const last = screen.getAllByRole("option").at(-1);
  expect(last?.getAttribute("aria-selected")).toBe("true");
  expect(field.getAttribute("aria-activedescendant")).toBe(last?.id);
});

test("an action is found by its other words too", async () => {
  await open("pause");
  expect(options()[0]).toContain("Start a break");
});

test("@ shows people alone, > commands alone, ? what has a key", async () => {
  const field = await open("@");
  await screen.findByRole("option", { name: /Amina Yusuf/ });
  expect(options()).toHaveLength(8);
  await userEvent.clear(field);
  await userEvent.type(field, ">no");
  expect(options()).toHaveLength(1);
  await userEvent.clear(field);
  await userEvent.type(field, "?");
  expect(options()).toHaveLength(2);
});

test("# finds a contact by its number", async () => {
  fake.on("queue.find_contacts", () => ({ contacts: [{ number: "48197", source: "zendesk", subject: "Where are my invoices?", channel: "email", opened: "Mon 16 Nov", open: true }] }));
  await open("#481");
  await userEvent.click(await screen.findByRole("option", { name: /Where are my invoices/ }));
  expect(fake.argsOf("queue.find_contacts").at(-1)?.number).toBe("481");
  await waitFor(() => expect(ran).toHaveBeenCalledWith("contact 48197"));
});

test("nothing found says so and what to try", async () => {
  await open("chargeback");
  expect((await screen.findByText(/Nothing for “chargeback”/)).textContent).toContain("Try fewer letters.");
});

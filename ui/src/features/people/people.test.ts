import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { demo } from "../../testing/demo";
import { PEOPLE } from "../../testing/demo-data";
import { pageOf } from "../../testing/demo-people";
import { chooseInMenu } from "../../testing/menu";
import People from "./People.svelte";

let fake: Fake;
const handed = { onperson: vi.fn(), onnote: vi.fn(), onbeside: vi.fn(), onpage: vi.fn(), opennote: vi.fn(), onsession: vi.fn(), onroadblock: vi.fn() };
const DONE = ["people.rename", "people.set_left", "people.close_commitment", "people.change_commitment", "people.delete_commitment", "people.delete_training", "people.delete_knowledge", "people.delete_recognition"] as const;

beforeEach(() => {
  for (const handler of Object.values(handed)) handler.mockReset();
  fake = new Fake(demo());
  for (const name of DONE) fake.on(name, () => ({}));
  for (const name of ["people.add_commitment", "people.put_training", "people.put_knowledge", "people.put_recognition"] as const) fake.on(name, () => ({ id: "new" }));
  useBackend(fake);
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  onTestFinished(() => removeEventListener("keydown", heard));
});

async function open(personId = "p3") {
  render(People, { personId, ...handed });
  await screen.findByRole("heading", { name: PEOPLE.people.find((one) => one.id === personId)?.name ?? "" });
}
const panel = (name: string | RegExp) => within(screen.getByRole("region", { name }));
const sheet = async (name: string | RegExp) => within(await screen.findByRole("dialog", { name }));

test("the team stands in the order it came in, whoever is due", async () => {
  await open();
  const team = screen.getAllByRole("list", { name: "Team" })[0] as HTMLElement;
  const names = within(team).getAllByRole("link").map((link) => link.title);
  expect(names).toEqual(PEOPLE.people.map((person) => person.name));
  const tomasz = await within(team).findByRole("link", { name: /Tomasz.*due, last sat together: 35 d/ });
  expect(tomasz.getAttribute("href")).toBe("#/people/p7");
});

test("without a name in the address the first page is shown", async () => {
  render(People, handed);
  expect(await screen.findByRole("heading", { name: "Amina Yusuf" })).toBeTruthy();
});

test("J and K go along the team, and stop at its ends", async () => {
  await open("p0");
  await userEvent.keyboard("k");
  expect(handed.onperson).not.toHaveBeenCalled();
  await userEvent.keyboard("j");
  expect(handed.onperson).toHaveBeenCalledWith("p1");
});

test("the focus goes along where it stands in the team, and stays where it is elsewhere", async () => {
  const { rerender } = render(People, { personId: "p0", ...handed });
  (await screen.findByRole("link", { name: /Amina/ })).focus();
  await rerender({ personId: "p1", ...handed });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("link", { name: /Ben/ })));
  screen.getByRole("textbox", { name: "Names to add" }).focus();
  await rerender({ personId: "p2", ...handed });
  await screen.findByRole("heading", { name: "Carla Mendes" });
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Names to add" }));
});

test("A starts beside the person whose page it is", async () => {
  await open();
  await userEvent.keyboard("a");
  expect(handed.onbeside).toHaveBeenCalledWith("p3");
});

test("a person with nothing yet has a sentence in every place", async () => {
  await open("p6");
  for (const sentence of [/Nothing written yet/, /None yet. A one-to-one ends/, /None yet. With its date/, /Not sat together yet/, /A note with !roadblock/, /A note with \?idea/, /what one person alone can answer/i]) {
    expect(screen.getByText(sentence)).toBeTruthy();
  }
});

test("a shift reads as a sentence, with the time beside", async () => {
  await open();
  expect(panel("Shifts").getByText(/^Wed 18: 08:30 to 17:00, lunch 12:30 to 13:00; you beside: 13:00 to 14:00, phone$/)).toBeTruthy();
});

test("a tick keeps a commitment, taking the tick away opens it again", async () => {
  await open();
  const kept = panel("Commitments");
  await userEvent.click(kept.getByRole("checkbox", { name: /Say what happens next/ }));
  await userEvent.click(kept.getByRole("checkbox", { name: /Write the cause/ }));
  expect(fake.argsOf("people.close_commitment")).toEqual([{ id: "c1", state: "kept" }, { id: "c3", state: "open" }]);
});

test("a promise of the lead's is added by keyboard", async () => {
  await open();
  await userEvent.keyboard("c");
  const form = await sheet("A commitment with Dev");
  await userEvent.type(form.getByRole("textbox", { name: "What" }), "Ask about the rota");
  await userEvent.click(form.getByRole("radio", { name: "You" }));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(fake.argsOf("people.add_commitment")).toEqual([{ person_id: "p3", promised_by: "lead", text: "Ask about the rota", due_on: undefined }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a promise is let go with what became of it", async () => {
  await open();
  await chooseInMenu("More for “Say what happens next, with a day”", "Let it go");
  const form = await sheet("Let it go");
  await userEvent.type(form.getByRole("textbox"), "The macro does it now{Enter}");
  await waitFor(() => expect(fake.argsOf("people.close_commitment")).toEqual([{ id: "c1", state: "let_go", outcome: "The macro does it now" }]));
});

test("what someone changed for the better is written, refused, and still there to be kept", async () => {
  fake.refuse("people.put_recognition", "disk_full", "The disk is full. Nothing is lost.");
  await open();
  await userEvent.keyboard("r");
  const form = await sheet("What Dev changed for the better");
  await userEvent.type(form.getByRole("textbox", { name: "What it is" }), "Calmer Fridays{Enter}");
  await waitFor(() => expect(fake.argsOf("people.put_recognition")).toHaveLength(1));
  expect((form.getByRole("textbox", { name: "What it is" }) as HTMLInputElement).value).toBe("Calmer Fridays");
  fake.on("people.put_recognition", () => ({ id: "g9" }));
  await userEvent.click(form.getByRole("button", { name: /Keep/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("what came of an idea is written from the idea, and stays tied to it", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Write what “A template for SEPA returns” changed" }));
  const title = await (await sheet("What Dev changed for the better")).findByDisplayValue("A template for SEPA returns");
  // The sheet takes the focus a moment after it is drawn; keys before that go to the page.
  await waitFor(() => expect(document.activeElement).toBe(title));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(fake.argsOf("people.put_recognition")[0]).toMatchObject({ person_id: "p3", title: "A template for SEPA returns", note_id: "n3" }));
});

test("months to renew after are a whole number, or it is not kept", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Add training or a policy" }));
  const form = await sheet("Training or a policy for Dev");
  await userEvent.type(form.getByRole("textbox", { name: "What" }), "Data protection");
  const months = form.getByRole("textbox", { name: "Renew every, months" });
  await userEvent.type(months, "1.5{Enter}");
  expect(form.getByRole("alert").textContent).toContain("whole number");
  expect(fake.argsOf("people.put_training")).toEqual([]);
  await userEvent.clear(months);
  await userEvent.type(months, "12{Enter}");
  await waitFor(() => expect(fake.argsOf("people.put_training")[0]).toMatchObject({ person_id: "p3", title: "Data protection", renew_months: 12 }));
});

test("what is deleted says so, with the way back", async () => {
  await open();
  await chooseInMenu("More for “How the old bank import reads dates”", "Someone else knows it now");
  await waitFor(() => expect(fake.argsOf("people.delete_knowledge")).toEqual([{ id: "k1" }]));
  await waitFor(() => expect(notices.list.map((notice) => notice.action?.label)).toEqual(["Undo"]));
});

test("roadblocks stand with their hours and how sure they are", async () => {
  await open();
  const way = panel("In Dev’s way");
  expect(way.getAllByRole("listitem").map((row) => row.textContent?.trim().replace(/\s+/g, " "))).toEqual(["Refunds: two approvals 10 counted", "Import logs, Engineering only 4 estimated", "Echo on phone line 2 1 3 reports", "Second monitor at desk 4 removed 12 Nov"]);
  await userEvent.click(way.getByRole("button", { name: "Refunds: two approvals" }));
  expect(handed.onroadblock).toHaveBeenCalledWith("r2");
});

test("what anyone changed for the better is a page, shown from the team", async () => {
  await open();
  await userEvent.click(screen.getAllByRole("button", { name: "Changed for the better" })[0] as HTMLElement);
  expect(handed.onpage).toHaveBeenCalledWith({ kind: "better" });
});

test("the week on one page is shown from the team", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "The week’s brief" }));
  expect(handed.onpage).toHaveBeenCalledWith({ kind: "brief" });
});

test("their page is shown before anything leaves", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Page for Dev" }));
  expect(handed.onpage).toHaveBeenCalledWith({ kind: "person", id: "p3" });
});

test("a pasted list is added as it is, and who is there already is said", async () => {
  fake.on("people.add", () => ({ ids: ["p9"], already_there: ["Amina Yusuf"] }));
  await open();
  await userEvent.type(screen.getByRole("textbox", { name: "Names to add" }), "Amina Yusuf, Zoe{Enter}");
  expect(fake.argsOf("people.add")).toEqual([{ names: "Amina Yusuf, Zoe" }]);
  expect(await screen.findByText("Amina Yusuf is on the team already.")).toBeTruthy();
});

test("with nobody on the team the page says what will stand here", async () => {
  fake.on("people.list", () => ({ people: [] }));
  render(People, handed);
  expect(await screen.findByText(/Add the first names at the left/)).toBeTruthy();
  expect(fake.argsOf("people.person")).toEqual([]);
});

test("a person is renamed in place", async () => {
  await open();
  await chooseInMenu("More for Dev Raman", "Rename");
  const field = await screen.findByRole("textbox", { name: "New name of Dev Raman" });
  await userEvent.clear(field);
  await userEvent.type(field, "Dev R.{Enter}");
  await waitFor(() => expect(fake.argsOf("people.rename")).toEqual([{ id: "p3", name: "Dev R." }]));
});

test("a page that cannot be read says why, and can be asked for again", async () => {
  fake.refuse("people.person", "gone", "Dev is not in this file any more.");
  render(People, { personId: "p3", ...handed });
  expect((await screen.findByRole("alert")).textContent).toContain("Dev is not in this file any more.");
  fake.on("people.person", (args) => pageOf(args.id));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "Dev Raman" })).toBeTruthy();
});

test("the next person's page never carries the last one's deeds", async () => {
  const { rerender } = render(People, { personId: "p3", ...handed });
  await screen.findByRole("heading", { name: "Dev Raman" });
  fake.on("people.person", () => new Promise(() => undefined));
  await rerender({ personId: "p4", ...handed });
  expect(screen.queryByRole("button", { name: /Start beside/ })).toBeNull();
  await fireEvent.keyDown(document.body, { key: "a" });
  expect(handed.onbeside).not.toHaveBeenCalled();
});

function gone() {
  fake.on("people.list", () => ({ people: PEOPLE.people.map((person) => ({ ...person, left: person.id === "p3" })) }));
  fake.on("people.person", (args) => ({ ...pageOf(args.id), left: args.id === "p3" }));
}

test("who left is listed apart, is not sat beside, and can come back", async () => {
  gone();
  await open();
  expect(within(screen.getByRole("list", { name: "Left the team" })).getByRole("link", { name: /Dev Raman/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Start beside/ })).toBeNull();
  await chooseInMenu("More for Dev Raman", "Back on the team");
  await waitFor(() => expect(fake.argsOf("people.set_left")).toEqual([{ id: "p3", left: false }]));
});

test("while someone is erased it says so, and a second click does nothing", async () => {
  let done = () => {};
  fake.on("people.erase", () => new Promise((resolve) => (done = () => resolve({ sentence: "Nothing in this file names Dev any more." }))));
  gone();
  await open();
  await chooseInMenu("More for Dev Raman", "Erase for good");
  const form = await sheet("Erase Dev Raman for good?");
  await form.findByText(/goes from 17 texts/);
  await userEvent.type(form.getByRole("textbox"), "Dev Raman{Enter}{Enter}");
  expect((await form.findByRole("status")).textContent).toContain("Erasing");
  expect(fake.argsOf("people.erase")).toHaveLength(1);
  done();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("erasing asks for the name, and says until when backups hold it", async () => {
  gone();
  fake.on("people.erase", () => ({ sentence: "Nothing in this file names Dev any more. Backups made before today hold the name until 17 January 2027." }));
  await open();
  await chooseInMenu("More for Dev Raman", "Erase for good");
  const question = await sheet("Erase Dev Raman for good?");
  expect(await question.findByText(/goes from 17 texts/)).toBeTruthy();
  const button = question.getByRole("button", { name: "Erase" }) as HTMLButtonElement;
  await userEvent.type(question.getByRole("textbox"), "Dev");
  expect(button.disabled).toBe(true);
  await userEvent.type(question.getByRole("textbox"), " Raman");
  await userEvent.click(question.getByRole("checkbox", { name: /first name stands alone/ }));
  await userEvent.click(button);
  await waitFor(() => expect(fake.argsOf("people.erase")).toEqual([{ person_id: "p3", also_first_name: true }]));
  await waitFor(() => expect(notices.list.at(-1)).toMatchObject({ stays: true, text: expect.stringContaining("17 January 2027") }));
  expect(handed.onperson).toHaveBeenCalledWith("");
});

import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { demo } from "../../testing/demo";
import { PEOPLE } from "../../testing/demo-data";
import { chooseInMenu } from "../../testing/menu";
import People from "./People.svelte";

let fake: Fake;
const handed = { onnote: vi.fn(), onbeside: vi.fn(), opennote: vi.fn() };

beforeEach(() => {
  for (const handler of Object.values(handed)) handler.mockReset();
  fake = new Fake(demo());
  fake.on("people.rename", () => ({}));
  fake.on("people.set_left", () => ({}));
  useBackend(fake);
});

const open = () => render(People, handed);
test("people stand in the order they came in, with what was last noted", async () => {
  open();
  const team = await screen.findByRole("list", { name: "Team" });
  expect(within(team).getAllByRole("listitem").map((row) => row.querySelector(".name")?.textContent)).toEqual(PEOPLE.people.map((person) => person.name));
  await userEvent.click(within(team).getAllByRole("button", { name: "Echo on line 2 again" })[0] as HTMLElement);
  expect(handed.opennote).toHaveBeenCalledWith("n1");
});

test("a pasted list is added as it is, and who is there already is said", async () => {
  fake.on("people.add", () => ({ ids: ["p9"], already_there: ["Amina Yusuf"] }));
  open();
  await userEvent.type(await screen.findByRole("textbox", { name: "Names to add" }), "Amina Yusuf, Zoe{Enter}");
  expect(fake.argsOf("people.add")).toEqual([{ names: "Amina Yusuf, Zoe" }]);
  expect(await screen.findByText("Amina Yusuf is on the team already.")).toBeTruthy();
});

test("a person is renamed in place", async () => {
  open();
  await chooseInMenu("More for Dev Raman", "Rename");
  const field = await screen.findByRole("textbox", { name: "New name of Dev Raman" });
  await userEvent.clear(field);
  await userEvent.type(field, "Dev R.{Enter}");
  await waitFor(() => expect(fake.argsOf("people.rename")).toEqual([{ id: "p3", name: "Dev R." }]));
});

test("who left is no longer on the team, and can come back", async () => {
  fake.on("people.list", () => ({ people: PEOPLE.people.map((person) => ({ ...person, left: person.id === "p3" })) }));
  open();
  const gone = await screen.findByRole("list", { name: "Left the team" });
  expect(within(gone).getByText("Dev Raman")).toBeTruthy();
  await chooseInMenu("More for Dev Raman", "Back on the team");
  await waitFor(() => expect(fake.argsOf("people.set_left")).toEqual([{ id: "p3", left: false }]));
});

test("time beside someone and a note about them begin from their row", async () => {
  open();
  await chooseInMenu("More for Dev Raman", "Start beside Dev");
  await waitFor(() => expect(handed.onbeside).toHaveBeenCalledWith("p3"));
  await chooseInMenu("More for Dev Raman", "Note something");
  await waitFor(() => expect(handed.onnote).toHaveBeenCalledWith("@Dev "));
});

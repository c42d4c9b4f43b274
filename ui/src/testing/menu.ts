// Choosing in a menu under jsdom, which lays nothing out: the menu floats nowhere and stays hidden to roles.

import { screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";

/** Opens the menu behind a button by keyboard and takes one of its items. */
export async function chooseInMenu(button: string, item: string): Promise<void> {
  (await screen.findByRole("button", { name: button })).focus();
  await userEvent.keyboard("{ArrowDown}");
  await userEvent.click(await screen.findByText(item, { selector: "[role=menuitem] *" }), { pointerEventsCheck: 0 });
}

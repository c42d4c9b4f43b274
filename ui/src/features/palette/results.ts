// What the palette offers for what was typed: actions first, then people, then what the lead wrote, then contacts.

import type { Component } from "svelte";
import Inbox from "@lucide/svelte/icons/inbox";
import User from "@lucide/svelte/icons/user";
import type { ContactView, FoundView, PersonView } from "$lib/api/contract";
import type { Action } from "$lib/keys/actions.svelte";
import { FOUND } from "$lib/ui/found";
import { match, type Hit } from "./match";

export interface Result {
  id: string;
  icon: Component | undefined;
  text: string;
  hits: readonly Hit[];
  aside: string;
  keys: string | undefined;
  run: () => void;
}

export interface Section {
  title: string;
  results: Result[];
}

export interface Sources {
  actions: readonly Action[];
  /** What can be done with a person: begin beside them, note something. */
  personActions: (person: PersonView) => readonly Action[];
  people: readonly PersonView[];
  found: readonly FoundView[];
  contacts: readonly ContactView[];
  openPerson: (person: PersonView) => void;
  openFound: (found: FoundView) => void;
  noteContact: (contact: ContactView) => void;
}

export type Prefix = "" | ">" | "@" | "#" | "?";

const PEOPLE_AT_MOST = 6;
const ACTIONS_AT_MOST = 8;

/** "#48213" → ["#", "48213"]. */
export function readTyped(typed: string): [Prefix, string] {
  const first = typed.charAt(0);
  const prefix = (first !== "" && ">@#?".includes(first) ? first : "") as Prefix;
  return [prefix, typed.slice(prefix.length).trim()];
}

function ofAction(action: Action, typed: string): Result | null {
  const hits = match(action.title, typed) ?? (match(`${action.title} ${action.words ?? ""}`, typed) ? [] : null);
  if (!hits) return null;
  return { id: action.id, icon: action.icon, text: action.title, hits, aside: action.aside?.() ?? "", keys: action.keys?.[0], run: action.run };
}

function actionSections(sources: Sources, prefix: Prefix, typed: string): Section[] {
  const listed = sources.actions.filter((action) => (prefix === "?" ? action.keys !== undefined : !action.keyOnly));
  if (typed === "") {
    const groups = [...new Set(listed.map((action) => action.group))];
    return groups.map((title) => ({ title, results: listed.filter((one) => one.group === title).map((one) => ofAction(one, "")).filter((one) => one !== null) }));
  }
  const named = (person: PersonView) => typed.split(/\s+/).some((word) => word.length > 1 && match(person.name, word) !== null);
  const people = prefix === "" ? sources.people.filter((person) => !person.left && named(person)).slice(0, PEOPLE_AT_MOST) : [];
  const about = people.flatMap((person) => sources.personActions(person)).map((one) => ofAction(one, typed));
  const own = listed.map((one) => ofAction(one, typed)).filter((one) => one !== null);
  // What is called so comes before what only has to do with it.
  const called = (one: Result) => Number(one.hits.length > 0);
  const results = [...about.filter((one) => one !== null), ...own.sort((a, b) => called(b) - called(a))];
  return [{ title: "Do now", results: prefix === "" ? results.slice(0, ACTIONS_AT_MOST) : results }];
}

function peopleSection(sources: Sources, typed: string, all: boolean): Section {
  const results = sources.people.flatMap((person): Result[] => {
    const hits = match(person.name, typed);
    if (!hits) return [];
    const aside = person.left ? "left the team" : person.last_note ? `last noted ${person.last_note.when}` : "";
    return [{ id: `person.${person.id}`, icon: User, text: person.name, hits, aside, keys: undefined, run: () => sources.openPerson(person) }];
  });
  return { title: "People", results: all ? results : results.slice(0, PEOPLE_AT_MOST) };
}

function writtenSection(sources: Sources): Section {
  const results = sources.found.map((found): Result => ({
    id: `${found.kind}.${found.id}`,
    icon: FOUND[found.kind].icon,
    text: found.context.text,
    hits: found.context.hits,
    aside: [FOUND[found.kind].label, ...found.people.map((person) => person.short), found.when].filter(Boolean).join(", "),
    keys: undefined,
    run: () => sources.openFound(found),
  }));
  return { title: "Written by you", results };
}

function contactSection(sources: Sources, typed: string): Section {
  const results = sources.contacts.map((contact): Result => {
    const text = [`#${contact.number}`, contact.subject].filter(Boolean).join(" ");
    const aside = [contact.channel, contact.open ? "waits" : "solved", `opened ${contact.opened}`].join(", ");
    const note = () => sources.noteContact(contact);
    return { id: `contact.${contact.source}.${contact.number}`, icon: Inbox, text, hits: match(text, typed) ?? [], aside, keys: undefined, run: note };
  });
  return { title: "Contacts", results };
}

/** The sections that have something in them. */
export function sections(typed: string, sources: Sources): Section[] {
  const [prefix, words] = readTyped(typed);
  const all: Section[] = [];
  if (prefix === "" || prefix === ">" || prefix === "?") all.push(...actionSections(sources, prefix, words));
  if (prefix === "@" || (prefix === "" && words !== "")) all.push(peopleSection(sources, words, prefix === "@"));
  if (prefix === "" && words !== "") all.push(writtenSection(sources));
  if (words !== "" && (prefix === "" || prefix === "#")) all.push(contactSection(sources, words));
  return all.filter((section) => section.results.length > 0);
}

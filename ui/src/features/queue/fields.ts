// What a column can become, in the lead's words; the order of the list to choose from.

import type { Field, Vendor } from "$lib/api/contract";

export const FIELD_WORDS: Record<Field, string> = {
  leave_out: "leave out",
  number: "contact number",
  opened_at: "opened",
  first_reply_at: "first reply",
  solved_at: "solved",
  closed_at: "closed",
  updated_at: "updated",
  channel: "channel",
  status: "status",
  subject: "subject",
  assignee: "person",
  group: "group",
  priority: "priority",
  driver: "driver",
  tags: "tags",
  satisfaction: "satisfaction",
  reopens: "reopened",
  handle_time_s: "handle time, s",
  handle_time_min: "handle time, min",
  handle_time_clock: "handle time, h:mm:ss",
  first_reply_after_min: "first reply after, min",
  first_reply_after_s: "first reply after, s",
  first_reply_after_h: "first reply after, h",
  first_reply_after_clock: "first reply after, h:mm:ss",
  solved_after_min: "solved after, min",
  solved_after_s: "solved after, s",
  solved_after_h: "solved after, h",
  solved_after_clock: "solved after, h:mm:ss",
  message_at: "message written",
  message_direction: "message in or out",
  message_automatic: "message automatic",
  stretch_ended: "conversation ended",
  stretch_ended_at: "conversation ended at",
};

export const FIELD_OPTIONS = (Object.keys(FIELD_WORDS) as Field[]).map((value) => ({ value, label: FIELD_WORDS[value] }));

/** Fields whose values are dates as the file writes them. */
export const DATE_FIELDS: ReadonlySet<Field> = new Set<Field>([
  "opened_at", "first_reply_at", "solved_at", "closed_at", "updated_at", "message_at", "stretch_ended_at",
]);

export const VENDOR_WORDS: Record<Vendor, string> = {
  zendesk: "Zendesk", freshdesk: "Freshdesk", help_scout: "Help Scout", intercom: "Intercom", front: "Front",
  zammad: "Zammad", osticket: "osTicket", jira: "Jira Service Management", other: "Another help desk",
};

export const VENDOR_OPTIONS = (Object.keys(VENDOR_WORDS) as Vendor[]).map((value) => ({ value, label: VENDOR_WORDS[value] }));

// The chart as it is seen, read and turned into a table, and the arithmetic of its places.

import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";
import type { ChartPointView, ChartSegmentView, ChartView, LimitState, Rule } from "$lib/api/contract";
import { alongScale, figure, namedPlaces, upScale, type Plot } from "./axis";
import { limitWords, picture } from "./xmr";
import XmrChart from "./XmrChart.svelte";

const WIDTH = 640;
const HEIGHT = 184;

function point(value: number | null, place: number, rule: Rule | null = null, signal: string | null = null): ChartPointView {
  return { label: `W${place + 1}`, value, rule, signal };
}

function segment(first: number, end: number, limits: [number, number, number] | null, state: LimitState = "settled", note: string | null = null): ChartSegmentView {
  const [lower, mean, upper] = limits ?? [null, null, null];
  return { first, end, mean: mean ?? 4, lower_limit: lower, upper_limit: upper, state, note };
}

function chart(values: (number | null)[], segments: ChartSegmentView[], sentence = "No signal: it varies as it does by itself."): ChartView {
  return { points: values.map((value, place) => point(value, place)), segments, sentence };
}

const CALM = chart([4, 5, 3, 4, null, 5, 4, 3, 4, 5, 4, 3, 5], [segment(0, 13, [1, 4, 7])]);

const draw = (view: ChartView | undefined) => render(XmrChart, { chart: view, title: "Cape days a week" });
const all = (container: HTMLElement, selector: string) => [...container.querySelectorAll(selector)];

test("a gap parts the line and is never a zero", () => {
  const drawn = picture(CALM, WIDTH, HEIGHT);
  expect(drawn.line.match(/M/g)).toHaveLength(2);
  expect(drawn.dots).toHaveLength(12);
  const { container } = draw(CALM);
  expect(all(container, ".dot")).toHaveLength(12);
  expect(all(container, "title").map((title) => title.textContent)).not.toContain("W5: 0");
});

test("that there are no points yet is said once", () => {
  draw(chart([], [{ ...segment(0, 0, null, "too_few"), mean: null }], "No points yet."));
  expect(screen.getAllByText(/No points yet/)).toHaveLength(1);
});

test("under eight points there are dots, no line and no limits, and the words say why", () => {
  const sentence = "5 points so far: too few to tell signal from noise. Limits come at 8.";
  const { container } = draw(chart([1, 2, 1, 3, 2], [segment(0, 5, null, "too_few")], sentence));
  expect(all(container, ".dot")).toHaveLength(5);
  expect(all(container, ".limit, .mean, .field")).toHaveLength(0);
  expect(container.querySelector(".line")?.getAttribute("d")).toBe("");
  expect(screen.getByText(sentence)).toBeTruthy();
});

test("provisional limits are dashed and said to be provisional", () => {
  const { container } = draw(chart([4, 5, 3, 4, 5, 4, 3, 5, 4], [segment(0, 9, [1, 4, 7], "provisional")]));
  expect(all(container, ".band.provisional .limit")).toHaveLength(2);
  expect(screen.getByText("Limits 1 to 7, mean 4, provisional.")).toBeTruthy();
});

test("a signal is told by its word, beside its colour", () => {
  const view = chart([4, 5, 3, 4, 5, 4, 3, 5, 4, 5, 3, 12], [segment(0, 12, [1, 4, 7])], "Signal: 1 point outside the limits.");
  view.points[11] = point(12, 11, "outside", "outside the limits");
  const { container } = draw(view);
  expect(container.querySelector(".mark")?.textContent).toBe("outside");
  expect(container.querySelector(".dot.flagged title")?.textContent).toBe("W12: 12, signal: outside the limits");
  expect(container.querySelector("figcaption .signal")?.textContent).toContain("signal");
  expect(screen.getByRole("img", { name: "Cape days a week. Signal: 1 point outside the limits." })).toBeTruthy();
});

test("a chart that was re-based shows both processes and why", () => {
  const values = [...Array<number>(12).fill(9), ...Array<number>(8).fill(3)];
  const { container } = draw(chart(values, [segment(0, 12, [7, 9, 11]), segment(12, 20, [1, 3, 5], "provisional", "The refund macro went live")]));
  expect(all(container, ".band")).toHaveLength(2);
  expect(all(container, ".band.renewed")).toHaveLength(1);
  expect(all(container, ".rebase")).toHaveLength(1);
  expect(all(container, ".dot.renewed")).toHaveLength(8);
  expect(screen.getByText("New limits from W13: The refund macro went live")).toBeTruthy();
});

test("it shows as a table, with what is missing said to be missing", async () => {
  draw(CALM);
  await userEvent.click(screen.getByRole("button", { name: "Show as table" }));
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  expect(rows).toHaveLength(14);
  expect(rows[5]?.textContent).toBe("W5missingLimits 1 to 7, mean 4");
  expect(screen.queryByRole("img")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show as table", pressed: true }));
  expect(screen.getByRole("img")).toBeTruthy();
});

test("while it is read there is an axis and nothing else", () => {
  const { container } = draw(undefined);
  expect(container.querySelector("figure")?.getAttribute("aria-busy")).toBe("true");
  expect(all(container, ".grid").length).toBeGreaterThan(1);
  expect(all(container, ".dot")).toHaveLength(0);
  expect(screen.queryByRole("button")).toBeNull();
});

test("only the last 52 points are drawn, with the limits where they stand", () => {
  const values = Array.from({ length: 70 }, (_, place) => 4 + (place % 3));
  const view = chart(values, [segment(0, 10, [1, 4, 7]), segment(10, 70, [2, 5, 8], "frozen", "New shifts")]);
  const drawn = picture(view, WIDTH, HEIGHT);
  expect(drawn.dots).toHaveLength(52);
  expect(drawn.older).toBe(18);
  expect(drawn.bands).toHaveLength(1);
  expect(drawn.bands[0]).toMatchObject({ x: drawn.plot.left, width: drawn.plot.right - drawn.plot.left });
  draw(view);
  expect(screen.getByText(/The last 52 of 70 are drawn\./)).toBeTruthy();
});

test("nothing below zero is drawn where nothing can be below zero", () => {
  const drawn = picture(chart([0, 1, 0, 2, 0, 1, 0, 1, 0], [segment(0, 9, [-2, 0.5, 3])]), WIDTH, HEIGHT);
  expect(drawn.bands[0]?.lower).toBeNull();
  expect(drawn.bands[0]?.bottom).toBe(drawn.plot.bottom);
  expect(drawn.up.map((tick) => Number(tick.label)).every((value) => value >= 0)).toBe(true);
  const negative = picture(chart([0, -1, 0, 2, 0, 1, 0, 1, 0], [segment(0, 9, [-2, 0.5, 3])]), WIDTH, HEIGHT);
  expect(negative.bands[0]?.lower).not.toBeNull();
});

test("limits are put in words with how far they can be trusted", () => {
  expect(limitWords(segment(0, 30, [70.25, 96, 123], "frozen"))).toBe("Limits 70.3 to 123, mean 96, frozen");
  expect(limitWords(segment(0, 3, null, "too_few"))).toBe("Mean 4, too few points for limits");
  expect(limitWords({ ...segment(0, 0, null, "too_few"), mean: null })).toBe("No points yet");
});

test("figures carry as many places as they have news", () => {
  expect([1234.4, 41.52, 3.25, 3, 0.1, -0.001, -7.5, 1000].map(figure)).toEqual(["1234", "41.5", "3.25", "3", "0.1", "0", "-7.5", "1000"]);
});

test("scales stand still for one point and for a series that does not move", () => {
  const plot: Plot = { left: 0, right: 100, top: 0, bottom: 50 };
  expect(alongScale(1, plot)(0)).toBe(50);
  expect([alongScale(5, plot)(0), alongScale(5, plot)(4)]).toEqual([0, 100]);
  const still = upScale(5, 5, plot);
  expect(still(5)).toBeGreaterThan(0);
  expect(still(5)).toBeLessThan(50);
  expect(namedPlaces(0, plot)).toEqual([]);
  expect(namedPlaces(10, plot)).toEqual([9]);
  expect(namedPlaces(4, { ...plot, right: 300 })).toEqual([0, 1, 2, 3]);
});

test("nothing about it keeps anyone out", async () => {
  const { container } = draw(CALM);
  const found = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations).toEqual([]);
});

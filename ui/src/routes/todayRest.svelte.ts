// What Today shows around its lanes. Read once they are painted, and there at once from then on: the lead can start, move
// and say things before the panels are drawn. Where it will stand, the room is kept.

type Seat = typeof import("$features/staffing/seat/onToday");
type Panels = typeof import("./TodayPanels.svelte").default;

class TodayRest {
  seat = $state.raw<Seat | null>(null);
  panels = $state.raw<Panels | null>(null);

  async read(): Promise<void> {
    if (this.panels) return;
    const [seat, panels] = await Promise.all([
      import("$features/staffing/seat/onToday"), import("./TodayPanels.svelte"), import("$features/day/LaneSheets.svelte"),
    ]);
    this.seat = seat;
    this.panels = panels.default;
  }
}

export const todayRest = new TodayRest();

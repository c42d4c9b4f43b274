// Whether the palette is open. One, for the whole window.

class Palette {
  isOpen = $state(false);
  typed = $state("");

  open(start = ""): void {
    this.typed = start;
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }
}

export const palette = new Palette();

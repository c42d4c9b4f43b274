// For `use:`: what has just been opened to be typed into takes the focus, wherever it was.

export function takeFocus(field: HTMLElement): void {
  field.focus();
}

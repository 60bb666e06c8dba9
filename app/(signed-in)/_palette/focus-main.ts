/** Moves the focus to the page's matter, for what had it goes away with the last page. */
export function focusMain(): void {
  document.getElementById("matter")?.focus({ preventScroll: true });
}

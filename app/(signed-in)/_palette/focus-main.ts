/** Moves the focus to the page's main element, since navigation removes the element that had it. */
export function focusMain(): void {
  document.getElementById("matter")?.focus({ preventScroll: true });
}

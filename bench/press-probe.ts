/** Runs in the page. Presses play on a row. @returns ms until the row shows that it plays. */
export async function pressPlay(row: number): Promise<number> {
  const button = document.querySelector<HTMLElement>(`main [data-index="${row}"] [data-play]`);
  if (!button) throw new Error(`no play button in row ${row}`);
  const before = button.getAttribute("aria-label");
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const startedAt = performance.now();
  button.click();
  for (let frames = 0; frames < 600; frames++) {
    await frame();
    if (button.getAttribute("aria-label") !== before) return performance.now() - startedAt;
  }
  throw new Error(`row ${row} does not play`);
}

/** Runs in the page, in which the palette is open. Types a word at once. @returns ms until Spotify's results for it are shown. */
export async function searchInPalette(word: string): Promise<number> {
  const dialog = document.querySelector("dialog[open]");
  const field = dialog?.querySelector<HTMLInputElement>("input[data-search]");
  if (!dialog || !field) throw new Error("the palette is not open");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, word);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const startedAt = performance.now();
  // The last row leads to the search page, and names the text.
  const isShown = () =>
    [...dialog.querySelectorAll("section")]
      .filter((section) => section.querySelector("h3")?.textContent === "On Spotify")
      .some((section) => {
        const rows = [...section.querySelectorAll("li")];
        return rows.length > 1 && rows.at(-1)?.textContent?.includes(`“${word}”`) === true;
      });
  for (let frames = 0; frames < 600; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (isShown()) return performance.now() - startedAt;
  }
  throw new Error(`no results for ${word}`);
}

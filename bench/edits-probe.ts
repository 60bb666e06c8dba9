/** An edit in the page. */
type Edit = "select all" | "remove" | "undo" | "move";

/**
 * Runs in the page and makes one edit.
 * @returns ms until its result is painted, and the longest animation frame (ms) from the edit to half a second after that.
 */
export async function editInPage(edit: Edit): Promise<{ result: number; frame: number }> {
  const find = <T extends Element>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const button = (label: string) => {
    const all = [...document.querySelectorAll<HTMLButtonElement>("button")];
    const found = all.find((one) => one.textContent?.trim() === label);
    if (!found) throw new Error(`no button ${label}`);
    return found;
  };
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const until = async (isSo: () => boolean) => {
    for (let frames = 0; frames < 600; frames++) {
      if (isSo()) return;
      await frame();
    }
    throw new Error(`${edit}: no result`);
  };
  const key = (target: Element, init: KeyboardEventInit) =>
    target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  const box = () => find<HTMLInputElement>("main tbody [data-index] [data-check]");
  const selectedCount = () => document.querySelectorAll("main tbody [data-check]:checked").length;
  const rows = () => find("main table").getAttribute("aria-rowcount");
  const firstName = () => find("main tbody [data-index='3'] [data-check]").getAttribute("aria-label");

  // The preparation is not measured.
  if (edit !== "undo") {
    key(box(), { key: "Escape" });
    await until(() => selectedCount() === 0);
  }
  if (edit === "remove" || edit === "move") {
    find<HTMLInputElement>("main tbody [data-index='3'] [data-check]").click();
    await until(() => selectedCount() === 1);
  }
  if (edit === "move") {
    button("Move to").click();
    await until(() => document.querySelector("main input[type=number]") !== null);
    find<HTMLInputElement>("main input[type=number]").value = "1";
  }
  await new Promise((resolve) => setTimeout(resolve, 300));

  const [before, name] = [rows(), firstName()];
  const isDone = {
    "select all": () => selectedCount() > 3,
    remove: () => rows() !== before,
    undo: () => rows() !== before || firstName() !== name,
    move: () => firstName() !== name,
  }[edit];
  let [longest, last, isOver] = [0, performance.now(), false];
  const watch = (now: number) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(watch);
  };
  last = await frame();
  requestAnimationFrame(watch);
  const startedAt = performance.now();
  if (edit === "select all") key(box(), { key: "a", ctrlKey: true });
  if (edit === "remove") button("Remove").click();
  if (edit === "undo") key(document.body, { key: "z", ctrlKey: true });
  if (edit === "move") key(find("main input[type=number]"), { key: "Enter" });
  await until(isDone);
  await frame();
  const result = performance.now() - startedAt;
  await new Promise((resolve) => setTimeout(resolve, 500));
  isOver = true;
  return { result, frame: longest };
}

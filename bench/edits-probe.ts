/** An edit in the page. */
type Edit = "nothing" | "select all" | "remove" | "undo" | "move";

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
  const buttonOf = (label: string) => {
    const all = [...document.querySelectorAll<HTMLButtonElement>("button")];
    return all.find((one) => (one.ariaLabel ?? one.textContent?.trim()) === label);
  };
  const press = (label: string) => {
    const button = buttonOf(label);
    if (!button) throw new Error(`no button ${label}`);
    button.click();
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
  if (edit !== "undo" && edit !== "nothing") {
    key(box(), { key: "Escape" });
    await until(() => selectedCount() === 0);
  }
  if (edit === "remove" || edit === "move") {
    find<HTMLInputElement>("main tbody [data-index='3'] [data-check]").click();
    await until(() => selectedCount() === 1 && buttonOf("Remove") !== undefined);
  }
  if (edit === "move") {
    press("Move to");
    await until(() => document.querySelector("main input[type=number]") !== null);
    find<HTMLInputElement>("main input[type=number]").value = "1";
  }
  await new Promise((resolve) => setTimeout(resolve, 300));

  const [before, name] = [rows(), firstName()];
  const isDone = {
    nothing: () => true,
    "select all": () => selectedCount() > 3,
    remove: () => rows() !== before,
    undo: () => rows() !== before || firstName() !== name,
    move: () => firstName() !== name,
  }[edit];
  let [longest, last, isOver] = [0, performance.now(), false];
  const watch = (now: number) => {
    // Frames are 16.7 ms apart, give or take 0.1 ms.
    longest = Math.max(longest, Math.round(now - last));
    last = now;
    if (!isOver) requestAnimationFrame(watch);
  };
  last = await frame();
  requestAnimationFrame(watch);
  const startedAt = performance.now();
  if (edit === "select all") key(box(), { key: "a", ctrlKey: true });
  if (edit === "remove") press("Remove");
  if (edit === "undo") key(document.body, { key: "z", ctrlKey: true });
  if (edit === "move") key(find("main input[type=number]"), { key: "Enter" });
  await until(isDone);
  await frame();
  const result = performance.now() - startedAt;
  await new Promise((resolve) => setTimeout(resolve, 500));
  isOver = true;
  return { result, frame: longest };
}

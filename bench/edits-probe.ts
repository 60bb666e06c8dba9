/** What is done in the page, and how it is seen to be made. */
type Act = "select all" | "remove" | "undo" | "move";

/**
 * Runs in the page: makes one edit.
 * @returns ms until its result is painted, and the longest frame (ms) from the edit to half a second after that.
 */
export async function editInPage(act: Act): Promise<{ result: number; frame: number }> {
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
    throw new Error(`${act}: nothing came of it`);
  };
  const key = (target: Element, init: KeyboardEventInit) =>
    target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  const box = () => find<HTMLInputElement>("main tbody [data-index] [data-check]");
  const chosen = () => document.querySelectorAll("main tbody [data-check]:checked").length;
  const rows = () => find("main table").getAttribute("aria-rowcount");
  const firstName = () => find("main tbody [data-index='3'] [data-check]").getAttribute("aria-label");

  // What comes before the edit itself is not measured.
  if (act !== "undo") {
    key(box(), { key: "Escape" });
    await until(() => chosen() === 0);
  }
  if (act === "remove" || act === "move") {
    find<HTMLInputElement>("main tbody [data-index='3'] [data-check]").click();
    await until(() => chosen() === 1);
  }
  if (act === "move") {
    button("Move to").click();
    await until(() => document.querySelector("main input[type=number]") !== null);
    find<HTMLInputElement>("main input[type=number]").value = "1";
  }
  await new Promise((resolve) => setTimeout(resolve, 300));

  const [before, name] = [rows(), firstName()];
  const isMade = {
    "select all": () => chosen() > 3,
    remove: () => rows() !== before,
    undo: () => rows() !== before || firstName() !== name,
    move: () => firstName() !== name,
  }[act];
  let [longest, last, isOver] = [0, performance.now(), false];
  const watch = (now: number) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(watch);
  };
  last = await frame();
  requestAnimationFrame(watch);
  const begun = performance.now();
  if (act === "select all") key(box(), { key: "a", ctrlKey: true });
  if (act === "remove") button("Remove").click();
  if (act === "undo") key(document.body, { key: "z", ctrlKey: true });
  if (act === "move") key(find("main input[type=number]"), { key: "Enter" });
  await until(isMade);
  await frame();
  const result = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 500));
  isOver = true;
  return { result, frame: longest };
}

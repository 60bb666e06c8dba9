import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  box,
  choosePlaylistAction,
  closeToast,
  entriesAtSpotify,
  listAtSpotify,
  playlistId,
  showRow,
} from "./support/playlists";

test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED|status of (409|422) .*\/api\/v1\/playlists\//] });

const LIST = "Strings and static";
const LONG = "Night Ferry";

function toast(page: Page): Locator {
  return page.getByRole("region", { name: "Notification" });
}

async function removeRow(page: Page, row: number): Promise<void> {
  await box(page, row).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
}

async function moveToFirst(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: "Move to", exact: true })
    .evaluate((button: HTMLElement) => button.click());
  await page.getByRole("spinbutton").fill("1");
  await page.keyboard.press("Enter");
}

test("a key held down moves the song that had the focus, and no other", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LONG);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  const session = await page.context().newCDPSession(page);
  await showRow(page, 600);
  await box(page, 600).focus();
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const key = { type: "rawKeyDown", key: "ArrowDown", code: "ArrowDown", windowsVirtualKeyCode: 40 } as const;
  const pressed = Array.from({ length: 20 }, (_, n) =>
    session.send("Input.dispatchKeyEvent", { ...key, modifiers: 1, autoRepeat: n > 0 }),
  );
  await Promise.all(pressed);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const [moved, ...rest] = before.slice(600);
  const after = [...before.slice(0, 600), ...rest.slice(0, 20), moved, ...rest.slice(20)];
  await expect.poll(() => listAtSpotify(spotify, id), { timeout: 20_000 }).toEqual(after);
});

test("removals whose restoration was offered and declined can be restored together later", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  for (const [row, left] of [
    [1, before.length - 1],
    [3, before.length - 2],
  ] as const) {
    await removeRow(page, row);
    await closeToast(page);
    await expect.poll(async () => (await listAtSpotify(spotify, id)).length).toBe(left);
  }
  await page.keyboard.press("Control+z");
  await expect(toast(page)).toContainText("Restore 1 song?");
  await page.keyboard.press("Control+z");
  await expect(toast(page)).toContainText("Restore 2 songs?");
  await closeToast(page);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await toast(page).getByRole("button", { name: "Restore", exact: true }).click();
  await expect.poll(() => listAtSpotify(spotify, id)).toEqual(before);
});

test("undo right after a one-step move reverts that move, and then the move before it", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await box(page, 5).click();
  await moveToFirst(page);
  const [first = before[0], sixth] = [before[0], before[5]];
  await expect.poll(async () => (await entriesAtSpotify(spotify, id))[0]).toEqual(sixth);
  await showRow(page, 8);
  await box(page, 8).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+z");
  await expect(box(page, 8)).toHaveAttribute("aria-label", before[8]?.name ?? "");
  await expect(box(page, 0)).toHaveAttribute("aria-label", sixth?.name ?? "");
  await page.keyboard.press("Control+z");
  await expect(box(page, 0)).toHaveAttribute("aria-label", first?.name ?? "");
  await expect.poll(() => entriesAtSpotify(spotify, id)).toEqual(before);
});

test("a removal right after a one-step move keeps its undo while the move is sent", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await showRow(page, 8);
  await box(page, 8).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect.poll(async () => (await entriesAtSpotify(spotify, id))[9]).toEqual(before[8]);
  await expect(toast(page)).toContainText("Removed 1 song");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => entriesAtSpotify(spotify, id)).toEqual(before);
});

test("a second undo does not revert the undo of a deleted playlist", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  await choosePlaylistAction(page, "Delete");
  await expect(page.getByRole("button", { name: "Restore" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Restore" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Restore" })).toHaveCount(0);
  // The page shows each change before it is sent. The undo is sent last.
  await expect.poll(async () => (await spotify.counts())["PUT /v1/me/library"]).toBe(1);
  expect((await spotify.counts())["DELETE /v1/me/library"]).toBe(1);
});

test("a long move that is undone stops, and is not reported as done", async ({
  page,
  spotify,
  openEditable,
}) => {
  test.setTimeout(90_000);
  await openEditable(LONG);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  await spotify.fault({ match: "/v1/playlists/*/items", method: "PUT", delayMs: 400 });
  await showRow(page, 100);
  await box(page, 100).click();
  await showRow(page, 1_250);
  await box(page, 1_250).click({ modifiers: ["Shift"] });
  await moveToFirst(page);
  await expect(toast(page)).toContainText(/Moving songs: [1-9]00 of/);
  await page.keyboard.press("Control+z");
  await expect.poll(() => listAtSpotify(spotify, id), { timeout: 30_000 }).toEqual(before);
  await expect(toast(page)).not.toContainText("Moved to position");
  expect((await spotify.counts())["PUT /v1/playlists/{id}/items"] ?? 0).toBeLessThan(12);
});

test("the removal of a local file alone, which Spotify keeps, is not reported as done", async ({
  page,
  openEditable,
}) => {
  await openEditable(LONG);
  await showRow(page, 8);
  await box(page, 8).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Remove for good" }).click();
  await expect(toast(page)).toContainText(/local files? stays?/);
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Restore/)).toHaveCount(0);
});

test("a removal by keyboard moves the focus to the next row, and the page does not scroll away", async ({
  page,
  openEditable,
}) => {
  await openEditable(LONG);
  await showRow(page, 600);
  await box(page, 600).focus();
  const [removed, next] = [await box(page, 600).getAttribute("aria-label"), box(page, 601)];
  const following = await next.getAttribute("aria-label");
  await page.keyboard.press("Space");
  const remove = page.getByRole("button", { name: "Remove", exact: true });
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Shift+Tab");
    if (await remove.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await expect(toast(page)).toContainText("Removed");
  await expect(box(page, 600)).toBeFocused();
  expect(await box(page, 600).getAttribute("aria-label")).toBe(following);
  expect(following).not.toBe(removed);
  await expect(box(page, 600)).toBeInViewport();
});

test("the offline message is visible far down in a list", async ({ page, context, openEditable }) => {
  await openEditable(LONG);
  await showRow(page, 300);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await expect(page.getByText(/^You're offline/)).toBeInViewport();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the confirmation of a permanent removal is not truncated", async ({ page, openEditable }) => {
    await openEditable(LONG);
    await showRow(page, 8);
    await box(page, 8).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    const question = page.getByRole("alert").filter({ hasText: "restored" });
    const isCut = await question.evaluate((text) => text.scrollHeight > text.clientHeight + 1);
    expect(isCut).toBe(false);
  });
});

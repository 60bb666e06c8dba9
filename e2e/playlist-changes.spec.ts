import type { Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { box, closeToast, openAllowed } from "./support/playlists";

test.use({ expectedMessages: [/status of 503 .*\/api\/v1\/playlists\//] });

/** The titles of the first rows, as they stand. Rows that come into sight have no box for a few frames, so they are asked for by number. */
async function titles(page: Page, count = 6): Promise<(string | null)[]> {
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  const boxes = Array.from({ length: count }, (_, row) => box(page, row));
  for (const one of boxes) await expect(one).toBeAttached();
  return Promise.all(boxes.map((one) => one.getAttribute("aria-label")));
}

/** Removes what is chosen, and closes the toast until which the removal is held. */
async function removeNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await closeToast(page);
}

/** Until Spotify has made what is shown. */
async function untilMade(page: Page, method: string, act: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === method && answer.url().includes("/api/v1/"),
  );
  await act();
  expect((await answered).status()).toBeLessThan(300);
}

test("what may not be changed yet is allowed by one button that comes back, and then removed, undone and moved", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await openAllowed(page, "Strings and static");
  const before = await titles(page);

  await test.step("an undone removal puts entries back where they were", async () => {
    await box(page, 1).click();
    await box(page, 2).click({ modifiers: ["Shift"] });
    await expect(page.getByText("2 selected")).toBeVisible();
    await spotify.forgetCalls();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    expect(await titles(page, 3)).toEqual([before[0], before[3], before[4]]);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await titles(page)).toEqual(before);
    expect(Object.keys(await spotify.counts()).filter((call) => !call.startsWith("GET"))).toEqual([]);
  });

  await test.step("rows move by key, and several steps are one call", async () => {
    await spotify.forgetCalls();
    await box(page, 0).focus();
    await untilMade(page, "PATCH", async () => {
      for (const key of ["Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown"]) await page.keyboard.press(key);
      await expect(box(page, 3)).toBeFocused();
      expect(await titles(page, 4)).toEqual([before[1], before[2], before[3], before[0]]);
    });
    expect((await spotify.counts())["PUT /v1/playlists/{id}/items"]).toBe(1);
    await page.reload();
    expect(await titles(page, 4)).toEqual([before[1], before[2], before[3], before[0]]);
  });

  await test.step("a failed change goes back to what was, says why, and can be tried again", async () => {
    const now = await titles(page);
    await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", status: 503, times: 6 });
    await box(page, 0).click();
    await removeNow(page);
    await expect(page.getByText("Couldn't remove the songs.")).toBeVisible();
    expect(await titles(page)).toEqual(now);
    await spotify.heal();
    await untilMade(page, "DELETE", () => page.getByRole("button", { name: "Try again" }).click());
    expect(await titles(page, 5)).toEqual(now.slice(1));
  });

  // What the first load reads and keeps, the second prints in place.
  await page.reload();
  await untilQuiet(page);
  await page.reload();
  const table = await page.getByRole("table").elementHandle();
  await test.step("after a change the page is read anew, however late Spotify is", async () => {
    await spotify.forgetCalls();
    await spotify.fault({ match: "/v1/playlists/*", method: "GET", delayMs: 500 });
    const anew = page.waitForResponse(/\/playlists\/.*_rsc=/);
    await box(page, 0).click();
    await untilMade(page, "DELETE", () => removeNow(page));
    await anew;
    await expect.poll(async () => (await spotify.counts())["GET /v1/playlists/{id}"]).toBeGreaterThan(0);
    await spotify.heal();
  });

  await test.step("rows are dragged to another place", async () => {
    const now = await titles(page);
    // Both rows must be in sight: the toast lies over the window's foot.
    await expect(box(page, 4)).toBeInViewport();
    await box(page, 0).hover();
    await expect(page.locator('tr[draggable="true"]').first()).toBeVisible();
    const [from, to] = await Promise.all([0, 4].map((row) => box(page, row).boundingBox()));
    await untilMade(page, "PATCH", async () => {
      await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 8);
      await page.mouse.down();
      await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) - 4, { steps: 8 });
      // A browser begins a drag in its own time; let go before, nothing is dropped. Playwright tells of a drag only as the pointer moves.
      let aside = 0;
      await expect
        .poll(async () => {
          await page.mouse.move((to?.x ?? 0) + 60 + (aside++ % 2), (to?.y ?? 0) - 4);
          return page.locator("[data-drop-line]").isVisible();
        })
        .toBe(true);
      await page.mouse.up();
    });
    expect(await titles(page, 4)).toEqual([now[1], now[2], now[3], now[0]]);
    expect(await table?.evaluate((one) => one.isConnected), "the table is the same all the while").toBe(true);
  });
});

test("a playlist is made, filled from another, renamed and deleted, each with a way back", async ({
  page,
  openEditable,
}) => {
  await openEditable("Strings and static");
  await page.goto("/playlists");
  const tile = (name: string) => page.getByRole("article").getByRole("link", { name, exact: true });

  await test.step("made", async () => {
    await page.getByRole("button", { name: "New playlist" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Wet pavements");
    await page.getByRole("button", { name: "Create" }).click();
    await expect(page.getByText("Created “Wet pavements”.")).toBeVisible();
    await expect(tile("Wet pavements")).toHaveAttribute("href", /^\/playlists\//);
    await untilMade(page, "DELETE", () => page.getByRole("button", { name: "Undo" }).click());
    await expect(tile("Wet pavements")).toHaveCount(0);
  });

  await test.step("made of what is chosen elsewhere", async () => {
    await tile("Tape hiss").click();
    await box(page, 0).click();
    await box(page, 4).click({ modifiers: ["Shift"] });
    await page.getByRole("button", { name: "Add to playlist" }).click();
    await page.getByRole("searchbox", { name: "Find a playlist, or name a new one" }).fill("Wet pavements");
    await page.getByRole("button", { name: "New playlist “Wet pavements”" }).click();
    await expect(page.getByText(/Created “Wet pavements” with \d songs/)).toBeVisible();
  });

  await test.step("renamed and deleted", async () => {
    await page.goto("/playlists");
    await tile("Wet pavements").click();
    await page.getByRole("button", { name: "Edit details" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Dry pavements");
    await untilMade(page, "PATCH", () => page.getByRole("button", { name: "Save" }).click());
    await expect(page.getByRole("heading", { level: 1, name: "Dry pavements" })).toBeVisible();
    await expect(page).toHaveTitle(/^Dry pavements/);
    await untilMade(page, "DELETE", () => page.getByRole("button", { name: "Delete" }).click());
    await expect(page.getByText("Not in your library")).toBeVisible();
    await untilMade(page, "PUT", () => page.getByRole("button", { name: "Undo" }).click());
    await page.goto("/playlists");
    await expect(tile("Dry pavements")).toBeVisible();
  });
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { box, entriesAtSpotify, listAtSpotify, makePlaylist, playlistId } from "./support/playlists";

// Jobs keep Spotify's pace of 1.3 calls a second.
test.describe.configure({ timeout: 180_000 });
// One test stops the calls of a job in the browser.
test.use({ expectedMessages: [/ERR_FAILED .*\/(entries|api\/v1\/playlists)/] });

const toast = (page: Page) => page.getByRole("region", { name: "Notification" });
const sheet = (page: Page) => page.getByRole("dialog");
/** A job of a few calls, at 1.3 calls a second, and the reads that compare its result. */
const JOB = { timeout: 40_000 };

/** Opens a line of the menu of the playlist's header. */
async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "More for" }).first().click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect(sheet(page)).toBeVisible();
}

async function sortBy(page: Page, sort: string): Promise<void> {
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: sort });
  await page.getByRole("button", { name: "Keep this order" }).first().click();
  await expect(sheet(page)).toBeVisible();
}

test("a sort is kept with moves, which keep every date; undo restores list and dates", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Dentist");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await sortBy(page, "Shortest first");
  await expect(sheet(page).getByRole("radio", { name: "Keep the dates" })).toBeChecked();
  await sheet(page).getByRole("button", { name: "Keep this order" }).click();
  await expect(toast(page)).toContainText("“Dentist” now has this order.", JOB);
  const after = await entriesAtSpotify(spotify, id);
  expect(after).not.toEqual(before);
  const sorted = (entries: typeof before) => entries.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(after)).toEqual(sorted(before));
  const shown = page.getByRole("table").locator("tbody [data-index] [data-check]");
  expect(await shown.evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label")))).toEqual(
    after.map(({ name }) => name),
  );
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("has its earlier order again", JOB);
  expect(await entriesAtSpotify(spotify, id)).toEqual(before);
});

test("a rewrite takes 1 call per 100 songs, and its undo restores order and copies", async ({
  page,
  spotify,
  openEditable,
}) => {
  const id = await makePlaylist(spotify, 230, "Quay");
  await openEditable("Quay");
  const before = await listAtSpotify(spotify, id);
  await openTool(page, "Arrange");
  await sheet(page).getByRole("radio", { name: "Shuffle once" }).check();
  await sheet(page).getByRole("radio", { name: "Few requests" }).check();
  await expect(sheet(page)).toContainText("3 requests");
  await spotify.forgetCalls();
  await sheet(page).getByRole("button", { name: "Keep this order" }).click();
  await expect(page.getByText("Can't be cancelled now")).toBeVisible();
  await expect(toast(page)).toContainText("“Quay” now has this order.", JOB);
  const counts = await spotify.counts();
  expect(counts["PUT /v1/playlists/{id}/items"]).toBe(1);
  expect(counts["POST /v1/playlists/{id}/items"]).toBe(2);
  const after = await listAtSpotify(spotify, id);
  expect(after).not.toEqual(before);
  expect(after.toSorted()).toEqual(before.toSorted());
  await page.keyboard.press("Control+z");
  await expect(toast(page)).toContainText("has its earlier order again", JOB);
  expect(await listAtSpotify(spotify, id)).toEqual(before);
});

test("a playlist with local files is not written again, and says why", async ({ page, openEditable }) => {
  await openEditable("Night Ferry");
  await openTool(page, "Arrange");
  await expect(sheet(page).getByRole("radio", { name: "Few requests" })).toBeDisabled();
  await expect(sheet(page)).toContainText("could not be added again");
  await expect(sheet(page).getByRole("radio", { name: "Keep the dates" })).toBeChecked();
});

test("a rewrite that was interrupted when the page was closed is completed at the next visit", async ({
  page,
  spotify,
  openEditable,
}) => {
  const id = await makePlaylist(spotify, 230, "Quay");
  await openEditable("Quay");
  const before = await listAtSpotify(spotify, id);
  await openTool(page, "Arrange");
  await sheet(page).getByRole("radio", { name: "Few requests" }).check();
  await page.route("**/entries", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  page.on("dialog", (dialog) => void dialog.accept());
  await sheet(page).getByRole("button", { name: "Keep this order" }).click();
  await expect.poll(async () => (await listAtSpotify(spotify, id)).length).toBe(100);
  await page.goto("/playlists");
  // Not before the page is left, which tries again.
  await page.unrouteAll();
  await expect(page.getByText("“Quay” was left unfinished")).toContainText("130 songs are missing");
  await page.getByRole("button", { name: "Complete it" }).click();
  await expect(toast(page)).toContainText("“Quay” is complete again.", JOB);
  expect(await listAtSpotify(spotify, id)).toEqual(before.toReversed());
});

test("a copy of a playlist has the songs that its page shows, and undo removes it", async ({
  page,
  spotify,
  openEditable,
}) => {
  const id = await makePlaylist(spotify, 130, "Quay");
  await openEditable("Quay");
  const [removed] = await listAtSpotify(spotify, id);
  await box(page, 0).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await openTool(page, "Copy");
  await expect(sheet(page)).toContainText("requests");
  // The removal is deferred as long as its toast is there, which leaves the button of the sheet free.
  await expect(sheet(page)).toContainText(/Removed \d songs?/);
  await expect(sheet(page).getByRole("button", { name: "Copy", exact: true })).toBeVisible();
  await sheet(page).getByRole("button", { name: "Copy", exact: true }).click();
  await expect(toast(page)).toContainText("Created “Quay (copy)”", JOB);
  await toast(page).getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Quay (copy)" })).toBeVisible();
  const songs = await listAtSpotify(spotify, id);
  expect(songs).not.toContain(removed);
  expect(await listAtSpotify(spotify, playlistId(page))).toEqual(songs);
});

test("a new playlist that a closed page left short is completed at the next visit, or deleted", async ({
  page,
  spotify,
  openEditable,
}) => {
  const id = await makePlaylist(spotify, 230, "Quay");
  await openEditable("Quay");
  page.on("dialog", (dialog) => void dialog.accept());
  for (const way of ["Delete it", "Complete it"]) {
    await openTool(page, "Copy");
    let additions = 0;
    await page.route("**/entries", (route) =>
      route.request().method() === "POST" && ++additions > 1 ? route.abort() : route.continue(),
    );
    await sheet(page).getByRole("button", { name: "Copy", exact: true }).click();
    await expect(toast(page)).toContainText("Added 100 of 230 songs", JOB);
    await page.unrouteAll();
    await page.reload();
    await expect(page.getByText("The new playlist “Quay (copy)” is unfinished")).toContainText("130 songs");
    await page.getByRole("button", { name: way }).click();
    const done = way === "Delete it" ? "Deleted “Quay (copy)”." : "“Quay (copy)” is complete again.";
    await expect(toast(page)).toContainText(done, JOB);
    await page.reload();
  }
  await page.goto("/playlists");
  const copies = page.getByRole("main").getByRole("link", { name: "Quay (copy)", exact: true });
  const copy = (await copies.last().getAttribute("href"))?.split("/").pop() ?? "";
  expect(await listAtSpotify(spotify, copy)).toEqual(await listAtSpotify(spotify, id));
});

test("a split gives two playlists that together are the list", async ({ page, spotify, openEditable }) => {
  const id = await makePlaylist(spotify, 30, "Quay");
  await openEditable("Quay");
  await openTool(page, "Split");
  await sheet(page).getByLabel("Songs in the first part").fill("12");
  await sheet(page).getByRole("button", { name: "Split", exact: true }).click();
  await expect(toast(page)).toContainText("Created 2 playlists with 30 songs.", JOB);
  await page.goto("/playlists");
  const idOf = async (name: string) => {
    const href = await page.getByRole("link", { name, exact: true }).first().getAttribute("href");
    return href?.split("/").pop() ?? "";
  };
  const parts = [
    await listAtSpotify(spotify, await idOf("Quay (1)")),
    await listAtSpotify(spotify, await idOf("Quay (2)")),
  ];
  expect(parts[0]).toHaveLength(12);
  expect(parts.flat()).toEqual(await listAtSpotify(spotify, id));

  await test.step("one whose page closes before its second playlist is created is completed with both", async () => {
    await page.goto(`/playlists/${id}`);
    await openTool(page, "Split");
    await sheet(page).getByLabel("Name", { exact: true }).fill("Mole");
    await sheet(page).getByLabel("Songs in the first part").fill("12");
    let creations = 0;
    await page.route("**/api/v1/playlists", (route) =>
      route.request().method() === "POST" && ++creations > 1 ? route.abort() : route.continue(),
    );
    await sheet(page).getByRole("button", { name: "Split", exact: true }).click();
    await expect(toast(page)).toContainText("Added 12 of 30 songs", JOB);
    await page.unrouteAll();
    await page.goto("/playlists");
    await expect(page.getByText("“Mole (1)” and 1 more new playlist are unfinished")).toContainText(
      "18 songs are missing",
    );
    await page.getByRole("button", { name: "Complete it" }).click();
    await expect(toast(page)).toContainText("The new playlists are complete.", JOB);
    const second = await listAtSpotify(spotify, await idOf("Mole (2)"));
    expect([...(await listAtSpotify(spotify, await idOf("Mole (1)"))), ...second]).toEqual(parts.flat());
  });
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { logInWith } from "./support/permissions";
import { listAtSpotify, makePlaylist, playlistId } from "./support/playlists";

// Jobs keep Spotify's pace of 1.3 calls a second.
test.describe.configure({ timeout: 180_000 });

const toast = (page: Page) => page.getByRole("region", { name: "Notification" });
const bar = (page: Page) => page.getByRole("group", { name: "Selection" });
const JOB = { timeout: 60_000 };

// One test lets a call for several playlists fail.
test.use({ expectedMessages: [/status of 503 .*\/api\/v1\/(library|playlists\/\w+)$/] });

/** A response of the app to a call that Spotify did not answer. */
const FAILED = {
  status: 503,
  json: { error: { code: "unavailable", message: "", requestId: "r" } },
};

async function select(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole("checkbox", { name: `Select ${name}`, exact: true }).check();
}

/** Opens the list of playlists as a user who allowed changing them. */
async function openList(page: Page, openEditable: (name: string) => Promise<void>): Promise<void> {
  await openEditable("Dentist");
  await page.goto("/playlists?view=list");
}

test("several playlists are merged into a new one, without duplicates if wanted", async ({
  page,
  spotify,
  openEditable,
}) => {
  const ids = [await makePlaylist(spotify, 120, "Quay"), await makePlaylist(spotify, 40, "Mole")];
  await openList(page, openEditable);
  await select(page, "Quay", "Mole");
  await expect(bar(page)).toContainText("2 selected, 160 songs");
  await bar(page).getByRole("button", { name: "Merge" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name", { exact: true }).fill("Harbour");
  await sheet.getByRole("checkbox", { name: "Leave out duplicates" }).check();
  await sheet.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(toast(page)).toContainText("Created “Harbour” with 120 songs. Left out 40 duplicates.", JOB);
  await toast(page).getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour" })).toBeVisible();
  expect(await listAtSpotify(spotify, playlistId(page))).toEqual(await listAtSpotify(spotify, ids[0] ?? ""));
});

test("pins come first, groups are sections, and both survive a reload; sign-out asks whether to keep them", async ({
  page,
  openEditable,
}) => {
  await openList(page, openEditable);
  await select(page, "Copper", "Dentist");
  await bar(page).getByRole("button", { name: "Move to group" }).click();
  await page.getByRole("textbox", { name: "New group" }).fill("Late");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Late" })).toBeVisible();
  await select(page, "2019");
  await bar(page).getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Pin" }).click();
  await page.reload();
  const sections = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(sections).toHaveText(["Pinned", "Late", "No group"]);
  await expect(
    page.getByRole("table").first().getByRole("link", { name: "2019", exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: "Late" }).getByRole("row")).toHaveCount(3);

  await test.step("the grid has the same sections, and a playlist is dragged from one to another", async () => {
    await page.goto("/playlists?view=grid");
    await expect(sections).toHaveText(["Pinned", "Late", "No group"]);
    const section = (name: string) => page.getByRole("region", { name, exact: true });
    const tile = (name: string) => page.getByRole("article").filter({ hasText: name }).first();
    await tile("Night Ferry").hover();
    await tile("Night Ferry").getByRole("checkbox").check();
    await expect(bar(page)).toContainText("1 selected");
    await page.keyboard.press("Escape");
    await expect(page.locator('article[draggable="true"]').first()).toBeVisible();
    await tile("Night Ferry").hover();
    const to = await section("Late").boundingBox();
    // The lower end of the section, which is in sight together with the first playlist below it.
    const [x, y] = [(to?.x ?? 0) + 80, (to?.y ?? 0) + (to?.height ?? 0) - 40];
    await page.mouse.down();
    // The browser starts a drag with a delay, and reports it only when the pointer moves.
    let aside = 0;
    await expect
      .poll(async () => {
        await page.mouse.move(x + (aside++ % 2), y);
        return section("Late").and(page.locator("[data-drop]")).isVisible();
      })
      .toBe(true);
    await page.mouse.up();
    await expect(toast(page)).toContainText("Moved 1 playlist to “Late”.");
    await expect(section("Late").getByRole("article")).toHaveCount(3);
    await page.keyboard.press("Control+z");
    await expect(section("Late").getByRole("article")).toHaveCount(2);
  });
  await page.goto("/settings");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Sign out", exact: true }) });
  await form.getByRole("checkbox", { name: "Keep pins and groups" }).uncheck();
  await form.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/login/);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("playlists"))),
  ).toEqual([]);
});

test("a new playlist opens with a field to find songs, which stays when the first one is added", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openList(page, openEditable);
  await page.getByRole("button", { name: "New playlist" }).click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Quay");
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Quay" })).toBeVisible();
  const field = page.getByRole("searchbox", { name: "Find songs to add" });
  await field.fill("copper");
  await page.getByRole("button", { name: /^Add / }).first().click();
  await expect.poll(async () => (await listAtSpotify(spotify, playlistId(page))).length).toBe(1);
  await expect(page.getByRole("table")).toBeVisible();
  await expect(field).toHaveValue("copper");
});

test("a picture becomes the cover, and several playlists become public at once, with undo", async ({
  page,
  app,
  spotify,
}) => {
  await logInWith(page, app.url, ["editPlaylists", "covers"]);
  await page.goto("/playlists?view=list");
  await select(page, "Dentist", "Copper");
  await bar(page).getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Make public" }).click();
  await expect(toast(page)).toContainText("2 playlists are public now.", JOB);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("2 playlists are private now.", JOB);

  await test.step("what was changed before a failure can be undone, and the rest is tried again", async () => {
    await select(page, "Dentist", "Copper");
    let edits = 0;
    await page.route(/\/api\/v1\/playlists\/\w+$/, (route) =>
      ++edits === 2 ? route.fulfill(FAILED) : route.continue(),
    );
    await bar(page).getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Make public" }).click();
    await expect(toast(page)).toContainText("1 playlist is public now.", JOB);
    await expect(toast(page).getByRole("button", { name: "Try again" })).toBeVisible();
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect(toast(page)).toContainText("1 playlist is private now.", JOB);
    await page.unrouteAll();
  });

  await page.getByRole("link", { name: "Dentist", exact: true }).click();
  await page.getByRole("main").getByRole("button", { name: "More for" }).first().click();
  await page.getByRole("menuitem", { name: "Change cover" }).click();
  const picture = { name: "a.png", mimeType: "image/png", buffer: await page.screenshot() };
  await page.getByRole("dialog").getByLabel("Choose a picture").setInputFiles(picture);
  await page.getByRole("dialog").getByRole("button", { name: "Upload" }).click();
  await expect(toast(page)).toContainText("Uploaded the cover.");
  expect((await spotify.counts())["PUT /v1/playlists/{id}/images"]).toBe(1);
});

test("several playlists are deleted at once; undo brings them back to their places", async ({
  page,
  openEditable,
}) => {
  await openList(page, openEditable);
  const names = () =>
    page
      .getByRole("table")
      .getByRole("link", { name: /^(?!Open)/ })
      .allTextContents();
  await expect(page.getByRole("link", { name: "2019", exact: true })).toBeVisible();
  const before = await names();
  await select(page, "Dentist", "Copper");
  await bar(page).getByRole("button", { name: "Delete" }).click();
  await expect(toast(page)).toContainText("Deleted 2 playlists.");
  await expect(page.getByRole("link", { name: "Copper", exact: true })).toHaveCount(0);

  await test.step("a sheet that is opened meanwhile shows the toast and its own button", async () => {
    await select(page, "2019");
    await bar(page).getByRole("button", { name: "Copy" }).click();
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByRole("button", { name: "Copy", exact: true })).toBeVisible();
    await sheet.getByRole("button", { name: "Undo" }).click();
    await page.keyboard.press("Escape");
    await bar(page).getByRole("button", { name: "Clear selection" }).click();
  });
  await expect(page.getByRole("link", { name: "Copper", exact: true })).toBeVisible();
  expect(await names()).toEqual(before);

  await test.step("if only the second of two calls fails, its playlists stay, and are deleted at the next try", async () => {
    const boxes = page.getByRole("checkbox", { name: /^Select / });
    await expect(boxes).toHaveCount(before.length);
    for (const box of await boxes.all()) await box.check();
    let calls = 0;
    await page.route("**/api/v1/library", (route) =>
      route.request().method() === "DELETE" && ++calls === 2 ? route.fulfill(FAILED) : route.continue(),
    );
    await bar(page).getByRole("button", { name: "Delete" }).click();
    const [left, count] = [before.length - 40, before.length];
    await expect(toast(page)).toContainText(`Couldn't delete ${left} of ${count} playlists.`);
    await expect(boxes).toHaveCount(left);
    await toast(page).getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "No playlists yet." })).toBeVisible();
  });
});

import type { Page } from "@playwright/test";
import { agree, expect, test } from "./fixtures";
import { box, choosePlaylistAction, closeToast, entriesAtSpotify, playlistId } from "./support/playlists";

test.use({
  // 401: a request of the palette that arrives after a sign-out which waited for the network.
  expectedMessages: [
    /ERR_INTERNET_DISCONNECTED|status of 401|status of (403|409|422|503) .*\/api\/v1\/playlists\/|ERR_FAILED|ChunkLoadError/,
  ],
});

const SCOPE_REFUSED = JSON.stringify({ error: { status: 403, message: "Insufficient client scope" } });
const LIST = "Strings and static";

type Listed = Awaited<ReturnType<typeof entriesAtSpotify>>[number];

/** Marks the document. The returned function tells whether the page is still the same document, not a reloaded one. */
async function markDocument(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  return () => page.evaluate(() => "isSameDocument" in window);
}

async function remove(page: Page, ...rows: number[]): Promise<void> {
  for (const row of rows) await box(page, row).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
}

test("edits without a connection are announced as waiting, and are sent when the connection returns", async ({
  page,
  context,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await page.waitForLoadState("networkidle");
  const isSame = await markDocument(page);
  await context.setOffline(true);
  await remove(page, 1);
  await closeToast(page);
  await expect(page.getByText(/^You're offline\. Tonearm sends your changes/)).toBeVisible();
  await box(page, 0).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(box(page, 1)).toHaveAttribute("aria-label", before[0]?.name ?? "");
  await context.setOffline(false);
  const [first, , ...rest] = before;
  await expect.poll(() => entriesAtSpotify(spotify, id)).toEqual([rest[0], first, ...rest.slice(1)]);
  await expect(page.getByText(/^You're offline/)).toHaveCount(0);
  expect(await isSame(), "no reload").toBe(true);
});

test("without a connection the palette shortcut and a form that leaves the page do not lose the page", async ({
  page,
  context,
  logIn,
}) => {
  await logIn();
  await page.goto("/settings");
  const isSame = await markDocument(page);
  await context.setOffline(true);
  await page.keyboard.press("Control+k");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText(/^You're offline/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  expect(await isSame(), "no reload").toBe(true);
  await context.setOffline(false);
  await expect(page).toHaveURL(/signed-out|\/login/);
});

test("a removal that Spotify keeps refusing for its token is reported, and one button repeats it", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  const isSame = await markDocument(page);
  await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", status: 401, times: 6 });
  await remove(page, 2);
  await closeToast(page);
  await expect(page.getByText("Couldn't remove the songs.")).toBeVisible();
  await spotify.heal();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect
    .poll(() => entriesAtSpotify(spotify, id))
    .toEqual(before.filter(({ uri }) => uri !== before[2]?.uri));
  expect(await isSame(), "no reload").toBe(true);
});

test("the page reloads when a new version has removed a chunk and no change is pending", async ({
  page,
  openEditable,
}) => {
  await openEditable(LIST);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => sessionStorage.removeItem("tonearm.reloaded"));
  const isSame = await markDocument(page);
  await page.route("**/_next/static/chunks/**", (route) => route.abort());
  await box(page, 0).click();
  const loaded = page.waitForEvent("framenavigated");
  await page.getByRole("button", { name: "Add to playlist" }).click();
  await loaded;
  await page.unroute("**/_next/static/chunks/**");
  await page.reload();
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByText("went wrong")).toHaveCount(0);
  expect(await isSame()).toBe(false);
});

test("a page that the browser translates can be edited like any other", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  const translate = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.parentElement?.closest("script, style, font")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        text.parentNode?.replaceChild(outer, text);
        outer.append(inner);
        inner.append(text);
      }
    });
  // A browser translates the page it has loaded. This test means a page in use.
  await page.waitForLoadState("networkidle");
  await box(page, 0).click();
  await box(page, 0).click();
  await translate();
  await box(page, 1).click();
  await translate();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await translate();
  await page.getByRole("button", { name: "Undo" }).click();
  await translate();
  await remove(page, 3);
  await translate();
  await closeToast(page);
  await expect
    .poll(() => entriesAtSpotify(spotify, id))
    .toEqual(before.filter(({ uri }) => uri !== before[3]?.uri));
  await expect(page.getByText("went wrong")).toHaveCount(0);
  await expect(page.getByRole("table")).toBeVisible();
});

test("the selection survives granting a permission, and its removal is offered again", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await page.getByRole("link", { name: LIST, exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await page.evaluate(() => scrollTo({ top: 500, behavior: "instant" }));
  await remove(page, 10, 12);
  const allow = page.getByRole("button", { name: "Allow changing playlists" });
  const place = await page.evaluate(() => window.scrollY);
  // Playwright's own click would scroll, because the button sticks to the bottom of the window.
  await allow.evaluate((button: HTMLElement) => button.click());
  await agree(page);
  await expect(page.getByText("2 selected")).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  await expect(page.getByText(/Remove 2 songs\?$/)).toBeVisible();
  await page.getByRole("region", { name: "Notification" }).getByRole("button", { name: "Remove" }).click();
  await closeToast(page);
  const gone = [before[10]?.uri, before[12]?.uri];
  await expect
    .poll(() => entriesAtSpotify(spotify, id))
    .toEqual(before.filter(({ uri }) => !gone.includes(uri)));
});

test("the selected song is the same after a reload, also if a removal above it is not sent yet", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const before = await entriesAtSpotify(spotify, playlistId(page));
  await remove(page, 2);
  await box(page, 5).click();
  const selected = await box(page, 5).getAttribute("aria-label");
  expect(selected).toBe(before[6]?.name);
  await page.reload();
  await expect(page.getByText("1 selected")).toBeVisible();
  await expect(page.getByRole("table").getByRole("checkbox", { checked: true })).toHaveAccessibleName(
    selected ?? "?",
  );
});

for (const { name, title, begin, offer, act, end } of [
  {
    name: "move",
    title: "a move",
    begin: async (page: Page) => {
      await page.getByRole("button", { name: "Move to", exact: true }).click();
      await page.getByRole("spinbutton").fill("1");
      await page.keyboard.press("Enter");
    },
    offer: /Move 2 songs\?$/,
    act: "Move",
    end: (before: Listed[], places: number[]) => [
      ...before.filter((_, place) => places.includes(place)),
      ...before.filter((_, place) => !places.includes(place)),
    ],
  },
  {
    name: "addition",
    title: "an addition",
    begin: (page: Page) => page.getByRole("button", { name: "Add to playlist", exact: true }).click(),
    offer: /Add 2 songs to a playlist\?$/,
    act: "Add to playlist",
    end: (before: Listed[]) => before,
  },
])
  test(`${title} that waited for a permission is offered again for the selected songs`, async ({
    page,
    spotify,
    logIn,
  }) => {
    await logIn();
    await page.getByRole("link", { name: LIST, exact: true }).click();
    await expect(page.getByRole("table")).toBeVisible();
    const id = playlistId(page);
    const before = await entriesAtSpotify(spotify, id);
    for (const row of [3, 5]) await box(page, row).click();
    await begin(page);
    await page
      .getByRole("button", { name: "Allow changing playlists" })
      .evaluate((button: HTMLElement) => button.click());
    await agree(page);
    await expect(page.getByText("2 selected")).toBeVisible();
    await expect(page.getByText(offer)).toBeVisible();
    await page.getByRole("region", { name: "Notification" }).getByRole("button", { name: act }).click();
    if (name === "addition") await expect(page.getByRole("dialog", { name: /^Add 2 / })).toBeVisible();
    await expect.poll(() => entriesAtSpotify(spotify, id)).toEqual(end(before, [3, 5]));
  });

test("the typed text is restored after a permission was revoked and granted again", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  await spotify.fault({
    match: "/v1/playlists/*",
    method: "PUT",
    status: 403,
    body: SCOPE_REFUSED,
    times: 1,
  });
  await choosePlaylistAction(page, "Edit details");
  await page.getByLabel("Description").fill("Rain on the roof of a bus");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Allow changing playlists" }).click();
  await agree(page);
  await expect(page.getByLabel("Description")).toHaveValue("Rain on the roof of a bus");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved the details.")).toBeVisible();
  await expect(page.getByText("Rain on the roof of a bus").first()).toBeVisible();
});

test("a removal that failed while its page closed is offered at the next visit, not sent", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const [id, address] = [playlistId(page), page.url()];
  const before = await entriesAtSpotify(spotify, id);
  await remove(page, 1);
  await expect(page.getByText("Removed 1 song.")).toBeVisible();
  await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", status: 503 });
  await page.goto("about:blank");
  await page.goto(address);
  await expect(
    page.getByText("1 song should have been removed when this page was closed, but is still here."),
  ).toBeVisible();
  expect(await entriesAtSpotify(spotify, id)).toEqual(before);
  await spotify.heal();
  await page.getByRole("region", { name: "Notification" }).getByRole("button", { name: "Remove" }).click();
  await closeToast(page);
  await expect
    .poll(() => entriesAtSpotify(spotify, id))
    .toEqual(before.filter(({ uri }) => uri !== before[1]?.uri));
  // The removal was confirmed, so nothing is left to offer.
  expect(await page.evaluate(() => localStorage.getItem("tonearm.unsent"))).toBeNull();
});

test("a complete long list is removed in several calls with one undo, and local files stay and are counted", async ({
  page,
  spotify,
  openEditable,
}) => {
  test.setTimeout(180_000);
  await openEditable("Night Ferry");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  const stays = before.filter(({ uri }) => uri === null || uri.startsWith("spotify:local:"));
  await box(page, 0).focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  const locals = stays.filter(({ uri }) => uri !== null).length;
  await expect(page.getByText(`among them ${locals} local files that can't be restored`)).toBeVisible();
  await page.getByRole("button", { name: "Remove for good" }).click();
  await closeToast(page);
  await expect(page.getByText(/^Removing songs: \d+ of [\d,]+$/)).toBeVisible();
  await expect(page.getByText(`${locals} local files stay: apps can't remove local files.`)).toBeVisible({
    timeout: 60_000,
  });
  expect(await entriesAtSpotify(spotify, id)).toEqual(stays);
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect
    .poll(async () => (await entriesAtSpotify(spotify, id)).map(({ uri }) => uri), { timeout: 90_000 })
    .toEqual(before.map(({ uri }) => uri));
});

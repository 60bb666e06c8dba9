import type { Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { logInToControl, playerAtSpotify } from "./support/player";
import { listAtSpotify, makePlaylist } from "./support/playlists";

// Each opens the palette several times and waits for Spotify.
test.describe.configure({ timeout: 120_000 });

test.use({ expectedMessages: [/status of (401|429|502|503)/] });

const palette = (page: Page) => page.getByRole("dialog", { name: "Search" });
const region = (page: Page, name: string) => palette(page).getByRole("region", { name });
const line = (page: Page) => palette(page).getByRole("searchbox", { name: "Search" });

const WORDS = ["ferry", "harbour", "kitchen"];

/** Types a word letter by letter. @returns the ms from its last key until the library's and Spotify's results are shown. */
function typeAndWait(page: Page, word: string): Promise<{ library: number; spotify: number }> {
  return page.evaluate(async (typed) => {
    const dialog = document.querySelector("dialog[open]");
    const field = dialog?.querySelector<HTMLInputElement>("input[data-search]");
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const sectionOf = (title: string) =>
      [...(dialog?.querySelectorAll("section") ?? [])].find(
        (one) => one.querySelector("h3")?.textContent === title,
      );
    const until = (isDone: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => (isDone() ? resolve(performance.now()) : requestAnimationFrame(look));
        look();
      });
    const rows = () => sectionOf("On Spotify")?.querySelectorAll("li") ?? [];
    for (const end of [...typed].keys()) {
      setValue?.call(field, typed.slice(0, end + 1));
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const last = performance.now();
    const library = until(() => sectionOf("Top result")?.textContent?.toLowerCase().includes(typed) === true);
    // The last row leads to the search page, and names the text.
    const isAnswered = () =>
      rows().length > 1 && [...rows()].at(-1)?.textContent?.includes(`“${typed}”`) === true;
    const spotify = until(isAnswered);
    return { library: (await library) - last, spotify: (await spotify) - last };
  }, word);
}

test("a typed word costs one call, the library answers before Spotify, and the commands come last", async ({
  page,
  spotify,
  logIn,
}) => {
  const searches = async () => (await spotify.counts())["GET /v1/search"] ?? 0;
  await logIn();
  await page.goto("/playlists");
  await untilQuiet(page);
  await test.step("while its code loads, Backspace deletes a typed letter, and Escape closes it", async () => {
    let load = () => {};
    const held = new Promise<void>((resolve) => {
      load = resolve;
    });
    await page.route("**/_next/static/**", async (route) => {
      await held;
      await route.continue();
    });
    const button = page.getByRole("banner").locator("[aria-busy=true]");
    await page.keyboard.press("/");
    await expect(button).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(button).toHaveCount(0);
    await page.keyboard.press("/");
    for (const key of ["f", "x", "Backspace", "e"]) await page.keyboard.press(key);
    load();
    await expect(line(page)).toHaveValue("fe");
    await page.unrouteAll();
    await line(page).fill("");
  });
  await expect(line(page)).toBeFocused();
  await expect(region(page, "On Playlists")).toBeVisible();
  await untilQuiet(page);
  await line(page).fill("weather");
  await expect(region(page, "On Spotify").getByRole("listitem").nth(2)).toBeVisible();
  await spotify.fault({ match: "/v1/search", delayMs: 60 });
  await line(page).fill("");
  await spotify.forgetCalls();

  const waits = [];
  for (const word of WORDS) {
    waits.push(await typeAndWait(page, word));
    await expect.poll(searches, word).toBe(waits.length);
  }
  // In milliseconds, of the fastest word: a report, because it depends on the machine.
  const [library, answer] = [waits.map((wait) => wait.library), waits.map((wait) => wait.spotify)];
  test.info().annotations.push({ type: "ms", description: `${Math.min(...library)} ${Math.min(...answer)}` });
  for (const wait of waits) expect(wait.library, "the library before Spotify").toBeLessThan(wait.spotify);
  expect(await spotify.pageCalls()).toBe(WORDS.length);
  const titles = await palette(page).getByRole("heading", { level: 3 }).allTextContents();
  expect(titles.indexOf("Top result")).toBeLessThan(titles.indexOf("On Spotify"));
});

test("kinds filter without a call, a sign asks for commands only, and a word that begins a command puts it first", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await page.keyboard.press("Control+k");
  await line(page).fill("night");
  await expect(region(page, "On Spotify").getByRole("listitem").nth(2)).toBeVisible();
  await spotify.forgetCalls();
  await palette(page).getByRole("button", { name: "Albums", exact: true }).click();
  await expect(region(page, "On Spotify").getByRole("listitem").first()).toContainText("Album");
  await expect(region(page, "On Spotify").getByText(/^Song,/)).toHaveCount(0);
  await palette(page).getByRole("button", { name: "All", exact: true }).click();
  expect(await spotify.pageCalls()).toBe(0);

  await line(page).fill("> dark");
  await expect(palette(page).getByRole("listitem")).toHaveText([/Use dark theme/]);
  await line(page).fill("recen");
  await expect(palette(page).getByRole("region").first()).toContainText("Recent plays");
  await line(page).fill("qqqzzzxxx");
  await expect(palette(page).getByRole("heading", { name: "No matches for “qqqzzzxxx”." })).toBeVisible();
});

test("searches that led to something are kept in this browser, can be deleted, and go with the sign-out", async ({
  page,
  logIn,
}) => {
  const recent = region(page, "Recent searches");
  const search = async (text: string) => {
    await page.keyboard.press("Control+k");
    await line(page).fill(text);
    await region(page, "Top result").getByRole("link").first().click();
    await expect(palette(page)).toHaveCount(0);
  };
  await logIn();
  await search("night ferry");
  await search("oda");
  await page.keyboard.press("Control+k");
  await expect(recent.getByRole("listitem")).toContainText(["oda", "night ferry"]);
  await recent.getByRole("button", { name: "Delete “oda”" }).click();
  await expect(recent.getByRole("listitem")).toContainText(["night ferry"]);
  await expect(recent.getByRole("listitem")).toHaveCount(1);
  await recent.getByRole("button", { name: "night ferry", exact: true }).click();
  await expect(line(page)).toHaveValue("night ferry");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("dialog", { name: "Account" }).getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out.");
  // The page deletes them once it is hydrated.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain("night ferry");
});

test("a search that Spotify delays or refuses still shows the library, and no button that cannot work", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await page.keyboard.press("Control+k");
  await spotify.fault({ match: "/v1/search", delayMs: 4_000 });
  await line(page).fill("night ferry");
  await expect(region(page, "Top result")).toContainText("Night Ferry");
  await expect(palette(page).getByRole("status")).toContainText("Spotify is slow to respond.");
  await spotify.heal();
  await spotify.fault({ match: "/v1/search", status: 429, retryAfter: 600 });
  await line(page).fill("night fer");
  await expect(palette(page).getByRole("heading", { name: "Too many requests to Spotify." })).toBeVisible();
  await expect(palette(page).getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(region(page, "Top result")).toContainText("Night Ferry");
});

test("volume and devices are commands, and the actions of the open page come first", async ({
  page,
  app,
  spotify,
}) => {
  const [song] = await listAtSpotify(spotify, await makePlaylist(spotify, 1, "One song"));
  await spotify.setPlayer({ account: "premium", playing: song ?? "" });
  await logInToControl(page, app.url);
  await page.goto("/playlists?q=Night+Ferry");
  await page.getByRole("main").getByRole("link", { name: "Night Ferry", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Night Ferry" })).toBeVisible();
  await untilQuiet(page);
  await page.keyboard.press("Control+k");
  await expect(region(page, "On Night Ferry").getByRole("listitem").first()).toContainText("Play");
  await line(page).fill("volume 40");
  await expect(palette(page).getByRole("status")).toContainText("Enter: Set volume to 40 %.");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await playerAtSpotify(spotify))?.device.volume_percent).toBe(40);

  await page.keyboard.press("Control+k");
  await line(page).fill("play on");
  const other = region(page, "Commands")
    .getByRole("button", { name: /^Play on (?!another)/ })
    .first();
  const name = ((await other.textContent()) ?? "").replace("Play on ", "");
  await other.click();
  await expect.poll(async () => (await playerAtSpotify(spotify))?.device.name).toBe(name);
});

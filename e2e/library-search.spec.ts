import { expect, test, untilQuiet } from "./fixtures";

test.use({ expectedMessages: [/status of (404|503)/] });

test("a library loads 50 more per call while scrolling, and back navigation restores its length", async ({
  page,
  spotify,
  logIn,
}) => {
  const pageCalls = async () => (await spotify.counts())["GET /v1/me/tracks"] ?? 0;
  const expectShown = (shown: number) => expect(main.getByText(`${shown} of 412`)).toBeVisible();
  const toEnd = () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await logIn();
  await page.goto("/library");
  const main = page.getByRole("main");
  const tracks = main.getByRole("region", { name: "Saved songs" }).getByRole("table");
  const expectLoaded = (rows: number) => expect(tracks).toHaveAttribute("aria-rowcount", String(rows + 1));
  await expectLoaded(50);
  await expect(main.getByText("412 songs")).toBeVisible();
  await spotify.forgetCalls();
  const requested: string[] = [];
  page.on("request", (one) => one.url().includes("/api/v1/library/tracks") && requested.push(one.url()));
  await toEnd();
  await expectShown(100);
  expect(await pageCalls()).toBe(1);
  expect(requested, "items that came with the page are not requested again").toEqual([
    expect.stringContaining("offset=50"),
  ]);

  await spotify.fault({ match: "/v1/me/tracks", status: 503 });
  await toEnd();
  await expect(main.getByText("Couldn't load the rest.")).toBeVisible();
  await expectLoaded(100);
  await spotify.heal();
  await expectShown(150);
  await toEnd();
  await expectShown(200);
  // Only the rows in the window are rendered.
  await toEnd();
  await expectShown(250);
  expect(await tracks.getByRole("row").count()).toBeLessThanOrEqual(60);

  await page.getByRole("link", { name: "Albums" }).click();
  await expect(page).toHaveURL(/kind=albums/);
  const tile = main.getByRole("article").first().getByRole("link").first();
  const name = (await tile.textContent()) ?? "";
  await tile.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(
    main.getByRole("table", { name: `Songs of ${name}` }).locator("tbody [data-index='0']"),
  ).toContainText("1");
  await page.goBack();
  await page.goBack();
  await expectShown(250);
});

test("a search is debounced, never sent for one letter, and keeps the old results until the new ones arrive", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const searches = async () => (await spotify.counts())["GET /v1/search"] ?? 0;
  await logIn();
  await page.clock.install();
  await page.goto("/search");
  const line = page.getByRole("searchbox", { name: "Search" });
  await expect(line).toBeFocused();
  await spotify.forgetCalls();
  await line.pressSequentially("n");
  await expect(page).toHaveURL(`${app.url}/search?q=n`);
  // On a busy machine keys arrive further apart than the debounce delay.
  await page.clock.pauseAt(new Date(Date.now() + 1_000));
  await line.pressSequentially("ight");
  await page.clock.resume();
  const tracks = page.getByRole("region", { name: "Songs" });
  await expect(tracks.getByRole("listitem")).toHaveCount(10);
  expect(await searches()).toBe(1);

  await tracks.getByRole("button", { name: "More songs" }).click();
  await expect(tracks.getByRole("listitem")).toHaveCount(20);
  expect(await searches()).toBe(2);

  await spotify.fault({ match: "/v1/search", delayMs: 2000 });
  await line.press("End");
  await line.pressSequentially(" d");
  await expect(page.getByText("Searching for “night d”. Results for “night” are below.")).toBeVisible();
  await expect(tracks.getByRole("listitem").first()).toBeVisible();
  await expect(page.getByText("Searching for")).toHaveCount(0);
  await spotify.heal();
  await line.fill("qqqzzzxxx");
  await expect(page.getByRole("heading", { name: "Nothing found for “qqqzzzxxx”." })).toBeVisible();
  await line.fill("");
  await expect(page.getByRole("heading", { name: "Type at least two letters." })).toBeVisible();
});

test("the arrow keys move through the results, Enter opens one, and back navigation shows them again without a call", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  await logIn();
  await page.goto("/search?q=oda");
  const artist = page
    .getByRole("region", { name: "Artists" })
    .getByRole("link", { name: "Oda Lindqvarn", exact: true });
  await expect(artist).toBeVisible();
  await page.getByRole("searchbox").focus();
  for (
    let presses = 0;
    presses < 40 && !(await artist.evaluate((one) => one === document.activeElement));
    presses++
  )
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Oda Lindqvarn" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Releases" }).getByRole("article").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /: Oda Lindqvarn$/ })).toHaveAttribute("aria-pressed", /./);
  await spotify.forgetCalls();
  await page.goBack();
  await expect(page).toHaveURL(`${app.url}/search?q=oda`);
  await expect(artist).toBeVisible();
  await untilQuiet(page);
  expect(await spotify.pageCalls()).toBe(0);
});

test("each page reports a failure or an unknown id and offers a next step, and an invalid id costs no call", async ({
  page,
  spotify,
  logIn,
}) => {
  const title = page.getByRole("heading", { level: 1 });
  await logIn();
  // Home reads what played last once it knows that nothing plays.
  await page.goto("/settings");
  await untilQuiet(page);
  await spotify.forgetCalls();
  for (const [path, words] of [
    ["/artists/x", "This artist is not on Spotify."],
    ["/albums/..%2f..%2fme", "This album is not on Spotify."],
  ] as const) {
    await page.goto(path);
    await expect(title).toHaveText(words);
  }
  expect(await spotify.pageCalls()).toBe(0);
  await page.goto("/albums/0000000000000000000000");
  await expect(title).toHaveText("This album is not on Spotify.");

  await spotify.fault({ match: "/v1/*", status: 503 });
  // Home has read the saved songs: their page would show what is cached.
  for (const path of ["/library?kind=shows", "/search?q=blue", "/artists/37i9dQZF1DXcBWIGoYBM5M"]) {
    await page.goto(path);
    await expect(page.getByText("Spotify isn't responding.").first()).toBeVisible();
  }
  await page.goto("/search?q=blue");
  await spotify.heal();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("region", { name: "Songs" }).getByRole("listitem").first()).toBeVisible();
});

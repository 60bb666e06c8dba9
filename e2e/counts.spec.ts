import { expect, test } from "./fixtures";

test("Home and Playlists count the same, and Playlists says why it lists fewer", async ({
  page,
  app,
  logIn,
}) => {
  await logIn();
  // One of the 42 is null in Spotify's list.
  await expect(page.getByText("42 playlists", { exact: true })).toBeVisible();
  await page.goto(`${app.url}/playlists`);
  await expect(page.getByRole("main").getByText("42", { exact: true })).toBeVisible();
  await expect(page.getByText("1 more playlist isn't listed.")).toBeVisible();
});

test("an account without a name is greeted without its id, which only Settings shows", async ({
  page,
  app,
  logIn,
}) => {
  await logIn("empty");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome");
  await expect(page.getByText("31kq7emptyroom2vw5n0d3xyz4a")).toHaveCount(0);
  await page.goto(`${app.url}/settings`);
  await expect(page.getByText("31kq7emptyroom2vw5n0d3xyz4a")).toBeVisible();
});

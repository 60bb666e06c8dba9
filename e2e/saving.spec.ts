import { z } from "zod";
import { expect, test, untilQuiet } from "./fixtures";

// Requests fail on purpose: without permission, and while Spotify is down.
test.use({ expectedMessages: [/status of (403|503)/] });

const savedSchema = z.object({ items: z.array(z.object({ track: z.object({ name: z.string() }) })) });

test("saving shows at once, can be undone, is rolled back on failure, and requests the permission once", async ({
  page,
  spotify,
  logIn,
}) => {
  const changes = async () => {
    const counts = await spotify.counts();
    return [counts["PUT /v1/me/library"] ?? 0, counts["DELETE /v1/me/library"] ?? 0];
  };
  const toast = page.getByRole("region", { name: "Notification" });
  await logIn();
  await page.goto("/search?q=ledger%20of%20salt");
  await page
    .getByRole("region", { name: "Albums" })
    .getByRole("link", { name: "Ledger of Salt" })
    .first()
    .click();
  const tracks = page.getByRole("table", { name: "Songs of Ledger of Salt" });
  const unsaved = tracks.locator('button[aria-pressed="false"]').first();
  const name = ((await unsaved.getAttribute("aria-label")) ?? "").replace("Save: ", "");
  const button = tracks.getByRole("button", { name: new RegExp(`^Saved?: ${name}$`) });
  const here = page.url();

  await test.step("without the permission nothing is sent, and one button requests it and leads back", async () => {
    await unsaved.click();
    await expect(toast).toContainText(
      `Couldn't save “${name}”.Tonearm needs permission to change your library.`,
    );
    await expect(button).toHaveAttribute("aria-pressed", "false");
    expect(await changes()).toEqual([0, 0]);
    const allow = toast.getByRole("button", { name: "Allow saving and following" });
    await expect(allow).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
    await allow.press("Enter");
    await page.locator('input[type=radio][value="premium"]').check();
    await page.getByRole("button", { name: "Agree" }).click();
    await page.waitForURL(here);
    await expect(button).toHaveAttribute("aria-pressed", "false");
  });

  await test.step("a track is saved, and the shortcut undoes it", async () => {
    await button.click();
    await expect(toast).toContainText(`Saved “${name}”.`);
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Control+z");
    await expect(toast).toContainText(`Removed “${name}”.`);
    await expect(button).toHaveAttribute("aria-pressed", "false");
    expect(await changes()).toEqual([1, 1]);
  });

  await test.step("a failure is rolled back with a reason, and another attempt works", async () => {
    await spotify.fault({ match: "/v1/me/library", method: "PUT", status: 503 });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(toast).toContainText(`Couldn't save “${name}”.Spotify isn't`);
    await expect(button).toHaveAttribute("aria-pressed", "false");
    await spotify.heal();
    await button.click();
    await expect(toast).toContainText(`Saved “${name}”.`);
    await expect(button).toHaveAttribute("aria-pressed", "true");
  });

  await test.step("a removed track stays in its place, and no track after it is skipped", async () => {
    await page.goto("/library");
    const rows = page.getByRole("table", { name: "Saved songs" });
    await untilQuiet(page);
    const row = (index: number) => rows.locator(`tbody [data-index="${index}"]`);
    await row(3)
      .getByRole("button", { name: /^Saved: / })
      .click();
    await expect(row(3)).toContainText("Removed");
    await expect(toast).toContainText(/^Removed “/);
    const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
    const response = await fetch(`${spotify.url}/v1/me/tracks?limit=1&offset=49`, { headers });
    const [moved] = savedSchema.parse(await response.json()).items;
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(row(50)).toContainText(moved?.track.name ?? "?");
    await expect(page.getByText("101 of ")).toBeVisible();
  });
});

test("a saved status that could not be checked shows as unknown, and nothing is saved blindly", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await spotify.fault({ match: "/v1/me/library/contains", status: 503 });
  await page.goto("/search?q=ledger%20of%20salt");
  const first = page.getByRole("region", { name: "Albums" }).getByRole("link", { name: "Ledger of Salt" });
  await first.first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Ledger of Salt" })).toBeVisible();
  const unknown = page.getByRole("button", {
    name: "Save (couldn't check whether it already is): Ledger of Salt",
  });
  await unknown.first().click();
  await expect(page.getByText("Couldn't save “Ledger of Salt”.")).toBeVisible();
  expect((await spotify.counts())["PUT /v1/me/library"]).toBeUndefined();
  await expect(unknown.first()).not.toHaveAttribute("aria-pressed");
});

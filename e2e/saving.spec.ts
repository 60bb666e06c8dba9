import { z } from "zod";
import { expect, test, untilQuiet } from "./fixtures";

// Refused and failed on purpose: without permission, and while Spotify is away.
test.use({ expectedMessages: [/status of (403|503)/] });

const savedSchema = z.object({ items: z.array(z.object({ track: z.object({ name: z.string() }) })) });

test("what is saved shows at once, can be undone, goes back where it fails, and asks once for leave", async ({
  page,
  spotify,
  logIn,
}) => {
  const changes = async () => {
    const counts = await spotify.counts();
    return [counts["PUT /v1/me/library"] ?? 0, counts["DELETE /v1/me/library"] ?? 0];
  };
  const told = page.getByRole("region", { name: "Notification" });
  await logIn();
  await page.goto("/search?q=ledger%20of%20salt");
  await page
    .getByRole("region", { name: "Albums" })
    .getByRole("link", { name: "Ledger of Salt" })
    .first()
    .click();
  const tracks = page.getByRole("list", { name: "Tracks of Ledger of Salt" });
  const unsaved = tracks.locator('button[aria-pressed="false"]').first();
  const name = ((await unsaved.getAttribute("aria-label")) ?? "").replace("Save: ", "");
  const mark = tracks.getByRole("button", { name: new RegExp(`^Saved?: ${name}$`) });
  const here = page.url();

  await test.step("without permission nothing is sent, and one button asks for it and comes back", async () => {
    await unsaved.click();
    await expect(told).toContainText(
      `Couldn't save “${name}”.Tonearm needs permission to change your library.`,
    );
    await expect(mark).toHaveAttribute("aria-pressed", "false");
    expect(await changes()).toEqual([0, 0]);
    const allow = told.getByRole("button", { name: "Allow saving and following" });
    await expect(allow).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(mark).toBeFocused();
    await page.keyboard.press("Enter");
    await allow.press("Enter");
    await page.locator('input[type=radio][value="premium"]').check();
    await page.getByRole("button", { name: "Agree" }).click();
    await page.waitForURL(here);
    await expect(mark).toHaveAttribute("aria-pressed", "false");
  });

  await test.step("saved, and undone by its key", async () => {
    await mark.click();
    await expect(told).toContainText(`Saved “${name}”.`);
    await expect(mark).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Control+z");
    await expect(told).toContainText(`Removed “${name}”.`);
    await expect(mark).toHaveAttribute("aria-pressed", "false");
    expect(await changes()).toEqual([1, 1]);
  });

  await test.step("a failure puts it back and says why, and trying again serves", async () => {
    await spotify.fault({ match: "/v1/me/library", method: "PUT", status: 503 });
    await mark.click();
    await expect(mark).toHaveAttribute("aria-pressed", "true");
    await expect(told).toContainText(`Couldn't save “${name}”.Spotify isn't`);
    await expect(mark).toHaveAttribute("aria-pressed", "false");
    await spotify.heal();
    await mark.click();
    await expect(told).toContainText(`Saved “${name}”.`);
    await expect(mark).toHaveAttribute("aria-pressed", "true");
  });

  await test.step("a track that is removed stays in its place, and none after it is missed", async () => {
    await page.goto("/library");
    const rows = page.getByRole("region", { name: "Saved tracks" }).getByRole("listitem");
    await untilQuiet(page);
    await rows
      .nth(3)
      .getByRole("button", { name: /^Saved: / })
      .click();
    await expect(rows.nth(3)).toContainText("Removed");
    await expect(told).toContainText(/^Removed “/);
    const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
    const answer = await fetch(`${spotify.url}/v1/me/tracks?limit=1&offset=49`, { headers });
    const [moved] = savedSchema.parse(await answer.json()).items;
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(rows.nth(50)).toContainText(moved?.track.name ?? "?");
    await expect(page.getByText("101 of ")).toBeVisible();
  });
});

test("what could not be checked shows as unknown, and is not saved blindly", async ({
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

import { expect, test } from "./fixtures";
import { choosePlaylistAction } from "./support/playlists";

test.use({ expectedMessages: [/status of 422 .*\/api\/v1\/playlists\//] });

/** A change of a playlist's details that Spotify accepts and does not make. */
const ACCEPTED = { match: "/v1/playlists/*", method: "PUT", status: 200, body: "", times: 1 };

test("visibility and description that Spotify accepts and does not save are told, and shown as they are", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Night Ferry");
  const dialog = page.getByRole("dialog");
  await spotify.configure({ publicFalse: "ignored" });

  await choosePlaylistAction(page, "Edit details");
  await dialog.getByLabel("Public").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Spotify left it public.")).toBeVisible();
  await expect(page.getByText("Saved the details.")).toBeHidden();
  await choosePlaylistAction(page, "Edit details");
  await expect(dialog.getByLabel("Public")).toBeChecked();

  await dialog.getByLabel("Description").fill("For the crossing");
  await dialog.getByLabel("Public").uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved the details. Spotify left it public.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("For the crossing")).toBeVisible();

  await spotify.fault(ACCEPTED);
  await choosePlaylistAction(page, "Edit details");
  await dialog.getByLabel("Description").fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Spotify didn't save the new description.")).toBeVisible();
  await expect(page.getByText("For the crossing")).toBeVisible();
});

test("a new playlist that Spotify makes public is told", async ({ page, spotify, openEditable }) => {
  await openEditable("Night Ferry");
  await spotify.configure({ publicFalse: "ignored" });
  await page.goto("/playlists");
  await page.getByRole("button", { name: "New playlist" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Quiet");
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(page.getByText("Created “Quiet”. Spotify left it public.")).toBeVisible();
});

test("a change that Spotify refuses is not called a change by somebody else", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Night Ferry");
  const body = JSON.stringify({ error: { status: 400, message: "Attribute description is empty" } });
  await spotify.fault({ ...ACCEPTED, status: 400, body, contentType: "application/json" });
  await choosePlaylistAction(page, "Edit details");
  await page.getByRole("dialog").getByLabel("Description").fill("");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Couldn't save the details.")).toBeVisible();
  await expect(page.getByText(/Spotify refused the change/)).toBeVisible();
  await expect(page.getByText(/changed somewhere else/)).toBeHidden();
});

import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { agree } from "../fixtures";
import type { Spotify } from "./spotify";

/** Opens one of the playlists that are shown, and allows changing playlists, which leads back to it. */
export async function openAllowed(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Allow changing playlists" }).click();
  await agree(page);
  await expect(page).toHaveURL(/\/playlists\//);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

const pageSchema = z.object({
  total: z.number(),
  items: z.array(z.object({ item: z.object({ uri: z.string() }).nullable() })),
});

const LIMIT = 50;

/** A playlist as Spotify has it: the URI of every entry in its order, null where the item is gone. */
export async function listAtSpotify(spotify: Spotify, id: string): Promise<(string | null)[]> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const uris: (string | null)[] = [];
  for (let offset = 0, total = 1; offset < total; offset += LIMIT) {
    const answer = await fetch(`${spotify.url}/v1/playlists/${id}/items?limit=${LIMIT}&offset=${offset}`, {
      headers,
    });
    const part = pageSchema.parse(await answer.json());
    total = part.total;
    uris.push(...part.items.map(({ item }) => item?.uri ?? null));
  }
  return uris;
}

/** The id of the playlist whose page is open. */
export function playlistId(page: Page): string {
  return /\/playlists\/(\w+)/.exec(page.url())?.[1] ?? "";
}

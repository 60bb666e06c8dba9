import { expect, type Locator, type Page } from "@playwright/test";
import { z } from "zod";
import { agree } from "../fixtures";
import type { Spotify } from "./spotify";

/** Opens a playlist on the page and grants the permission to change playlists, which leads back to it. */
export async function openAllowed(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  await choosePlaylistAction(page, "Delete");
  await page.getByRole("button", { name: "Allow changing playlists" }).click();
  await agree(page);
  await expect(page).toHaveURL(/\/playlists\//);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Chooses a line of the menu in the playlist's header. */
export async function choosePlaylistAction(page: Page, name: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^More for / })
    .first()
    .click();
  await page.getByRole("menuitem", { name }).click();
}

/** The checkbox of a row, counted from 0. Rows that become visible have none for a few frames. */
export function box(page: Page, row: number): Locator {
  return page.getByRole("table").locator(`tbody [data-index="${row}"] [data-check]`);
}

/** Scrolls to a row of the list, and waits until it is rendered completely. */
export async function showRow(page: Page, row: number): Promise<void> {
  const table = page.getByRole("table");
  const height = await table
    .locator("tbody [data-index]")
    .first()
    .evaluate((any) => any.clientHeight);
  await table.evaluate(
    (element, top) =>
      scrollTo({ top: element.getBoundingClientRect().top + scrollY + top - 300, behavior: "instant" }),
    row * height,
  );
  await expect(box(page, row)).toBeVisible();
}

/** Closes the toast. Playwright's own click would scroll, because the toast sticks to the bottom of the window. */
export async function closeToast(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: "Close", exact: true })
    .evaluate((button: HTMLElement) => button.click());
}

const pageSchema = z.object({
  total: z.number(),
  items: z.array(
    z
      .object({
        added_at: z.string().nullable(),
        item: z.object({ uri: z.string(), name: z.string() }).nullable(),
      })
      .nullable(),
  ),
});

type ListedEntry = { uri: string | null; name: string | null; addedAt: string | null };

const PAGE_SIZE = 50;

async function headersOf(spotify: Spotify) {
  return { authorization: `Bearer ${await spotify.tokenFor("premium")}`, "content-type": "application/json" };
}

/** Changes the items of a playlist in another app. */
export async function changeElsewhere(
  spotify: Spotify,
  id: string,
  method: "POST" | "PUT" | "DELETE",
  body: unknown,
): Promise<void> {
  const init = { method, headers: await headersOf(spotify), body: JSON.stringify(body) };
  const response = await fetch(`${spotify.url}/v1/playlists/${id}/items`, init);
  expect(response.status).toBeLessThan(300);
}

const createdSchema = z.object({ id: z.string() });

/** Creates a playlist of `size` songs in another app, adding 100 at a time. @returns its id. */
export async function makePlaylist(spotify: Spotify, size: number, name: string): Promise<string> {
  const headers = await headersOf(spotify);
  const playlists = await fetch(`${spotify.url}/v1/me/playlists?limit=50`, { headers });
  const lists = z
    .object({ items: z.array(z.object({ id: z.string(), name: z.string() }).nullable()) })
    .parse(await playlists.json());
  const longest = lists.items.find((one) => one?.name === "Night Ferry")?.id ?? "";
  const songs = (await listAtSpotify(spotify, longest)).filter((uri) => uri?.startsWith("spotify:track:"));
  const body = JSON.stringify({ name, public: false });
  const response = await fetch(`${spotify.url}/v1/me/playlists`, { method: "POST", headers, body });
  const { id } = createdSchema.parse(await response.json());
  for (let at = 0; at < size; at += 100) {
    const uris = Array.from({ length: Math.min(100, size - at) }, (_, n) => songs[(at + n) % songs.length]);
    await changeElsewhere(spotify, id, "POST", { uris });
  }
  return id;
}

/** Returns the URIs of a playlist at Spotify in order, null where the item is gone. */
export async function listAtSpotify(spotify: Spotify, id: string): Promise<(string | null)[]> {
  return (await entriesAtSpotify(spotify, id)).map(({ uri }) => uri);
}

/** Returns the entries of a playlist at Spotify with names and dates. */
export async function entriesAtSpotify(spotify: Spotify, id: string): Promise<ListedEntry[]> {
  const headers = await headersOf(spotify);
  const entries: ListedEntry[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE_SIZE) {
    const response = await fetch(
      `${spotify.url}/v1/playlists/${id}/items?limit=${PAGE_SIZE}&offset=${offset}`,
      {
        headers,
      },
    );
    const part = pageSchema.parse(await response.json());
    total = part.total;
    const named = part.items.map((entry) => {
      const { uri, name } = entry?.item ?? { uri: null, name: null };
      return { uri, name, addedAt: entry?.added_at ?? null };
    });
    entries.push(...named);
  }
  return entries;
}

/** Returns the id of the playlist whose page is open. */
export function playlistId(page: Page): string {
  return /\/playlists\/(\w+)/.exec(page.url())?.[1] ?? "";
}

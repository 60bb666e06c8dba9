import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { createHttpSession } from "./http-session";
import type { Spotify } from "./spotify";

const playerSchema = z.object({
  is_playing: z.boolean(),
  shuffle_state: z.boolean(),
  repeat_state: z.string(),
  context: z.object({ uri: z.string() }).nullable(),
  device: z.object({ name: z.string(), volume_percent: z.number().nullable() }),
  item: z.object({ uri: z.string(), name: z.string() }).nullable(),
});
const queueSchema = z.object({ queue: z.array(z.object({ uri: z.string(), name: z.string() })) });

async function ask(spotify: Spotify, path: string): Promise<unknown> {
  const authorization = `Bearer ${await spotify.tokenFor("premium")}`;
  const query = path ? "" : "?additional_types=track,episode";
  const response = await fetch(`${spotify.url}/v1/me/player${path}${query}`, { headers: { authorization } });
  return response.status === 204 ? null : response.json();
}

/** Returns the player as Spotify has it; null if nothing is active. */
export async function playerAtSpotify(spotify: Spotify) {
  return playerSchema.nullable().parse(await ask(spotify, ""));
}

/** Waits until Spotify plays an item, and returns the player. */
export async function untilPlaying(spotify: Spotify, uri: string) {
  await expect.poll(async () => (await playerAtSpotify(spotify))?.item?.uri).toBe(uri);
  const player = await playerAtSpotify(spotify);
  if (!player) throw new Error("nothing plays");
  return player;
}

/** Logs in with the permission to control playback. */
export async function logInToControl(page: Page, url: string, account = "premium"): Promise<void> {
  const visitor = createHttpSession(url);
  await visitor.logIn(account);
  const form = { next: "/settings", feature: "controlPlayer" };
  await visitor.logIn(account, { path: "/login/spotify", form });
  await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url })));
}

/** Returns the songs that Spotify says play next. */
export async function queueAtSpotify(spotify: Spotify) {
  return queueSchema.parse(await ask(spotify, "/queue")).queue;
}

/** The strip, or the large player. */
export function strip(page: Page) {
  return page.getByRole("region", { name: "Now playing" });
}

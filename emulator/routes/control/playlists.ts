import { Hono } from "hono";
import { z } from "zod";
import type { Entry } from "../../catalog/entries";
import type { Playlist } from "../../catalog/playlists";
import { randomFrom } from "../../catalog/random";
import type { EmulatorState } from "../../state/emulator-state";
import { readBody, refusal } from "./body";

const body = z.strictObject({ playlist: z.string() });

/** `POST /_emulator/touch`: adds a song to a playlist, as another client would. */
export function playlistControlRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/touch", async (c) => {
    const playlist = world.playlists.get((await readBody(c, body)).playlist);
    if (!playlist) throw refusal(404, "There is no such playlist.");
    world.playlists.insert(playlist, world.playlists.count(playlist), [newEntry(world, playlist)]);
    return c.json({ snapshotId: world.playlists.snapshot(playlist), total: world.playlists.count(playlist) });
  });

  return routes;
}

function newEntry({ library, playlists, clock }: EmulatorState, playlist: Playlist): Entry {
  const random = randomFrom(library.seed, "touch", playlist.id, playlists.count(playlist));
  const addedAt = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
  return {
    addedAt,
    addedBy: playlist.owner,
    content: { kind: "track", track: random.pick(library.catalogue.tracks) },
  };
}

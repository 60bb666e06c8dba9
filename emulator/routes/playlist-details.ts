import { type Context, Hono } from "hono";
import { z } from "zod";
import { escaped } from "../catalog/html-escape";
import { apiError } from "../serializers/errors";
import { fullPlaylist } from "../serializers/playlist-contents";
import type { EmulatorState } from "../state/emulator-state";
import { hasQuirk } from "../state/quirks";
import type { Environment } from "./context";
import { readJson } from "./json-body";
import { demandModifyScope, ownPlaylist } from "./playlist-access";
import { OLD_PROFILES, only } from "./profiles";

const MAX_PLAYLISTS = 11_000;

const name = z.string().trim().min(1);
const description = z.string().transform(escaped);
const creation = z.object({
  name,
  public: z.boolean().default(true),
  collaborative: z.boolean().default(false),
  description: description.nullable().default(null),
});
const changes = z.object({
  name: name.optional(),
  public: z.boolean().optional(),
  collaborative: z.boolean().optional(),
  description: description.optional(),
});

/** `POST /me/playlists`, its old form `POST /users/{id}/playlists`, and `PUT /playlists/{id}`. */
export function playlistDetailRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.post("/me/playlists", async (c) => c.json(await create(world, c), 201));

  routes.post("/users/:id/playlists", only(world, OLD_PROFILES), async (c) => {
    if (c.req.param("id") !== c.var.caller.person.id)
      throw apiError(403, "You cannot create a playlist for another user");
    return c.json(await create(world, c), 201);
  });

  routes.put("/playlists/:id", async (c) => {
    ownPlaylist(world, c);
    const details = await readJson(c, changes);
    // Read again: another request may have changed it while the body arrived.
    const playlist = ownPlaylist(world, c);
    const { collaborative, public: isPublic } = { ...playlist, ...details };
    // A change from private to public needs both scopes.
    demandModifyScope(c, isPublic);
    refuseBoth(isPublic, collaborative);
    if (details.description === "" && hasQuirk(world, "ignored-descriptions")) delete details.description;
    world.playlists.update(playlist, { ...details, public: publicAfter(world, isPublic, playlist.public) });
    return c.body(null, 200);
  });

  return routes;
}

async function create(world: EmulatorState, c: Context<Environment>) {
  const details = await readJson(c, creation);
  demandModifyScope(c, details.public);
  refuseBoth(details.public, details.collaborative);
  const { account, person } = c.var.caller;
  if (world.lists.listOf(account).length >= MAX_PLAYLISTS)
    throw apiError(403, "Maximum number of playlists reached");
  const isPublic = publicAfter(world, details.public, !details.collaborative);
  const playlist = world.playlists.create(person, {
    ...details,
    description: details.description ?? (hasQuirk(world, "null-descriptions") ? "null" : null),
    public: isPublic,
    picture: { kind: "entries" },
  });
  world.lists.add(account, playlist);
  return fullPlaylist(world, playlist, { withContents: true });
}

/** Returns the new value of `public`. Spotify may ignore false (observed live). */
function publicAfter({ settings }: EmulatorState, requested: boolean, before: boolean): boolean {
  return requested || (settings.publicFalse === "ignored" && before);
}

/** Spotify docs: concepts/playlists. */
function refuseBoth(isPublic: boolean, collaborative: boolean): void {
  if (isPublic && collaborative) throw apiError(400, "Collaborative playlists can not be public");
}

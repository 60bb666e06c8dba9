import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { apiError } from "../serializers/errors";
import { playlistImages } from "../serializers/images";
import type { EmulatorState } from "../state/emulator-state";
import { needs } from "./authenticate";
import type { Environment } from "./context";
import { ownPlaylist, readablePlaylist } from "./playlist-access";

const MAX_BASE64_BYTES = 256 * 1024;

/** `GET` and `PUT /playlists/{id}/images`. */
export function playlistImageRoutes(world: EmulatorState) {
  const routes = new Hono<Environment>();

  routes.get("/playlists/:id/images", (c) => {
    const { id, picture } = readablePlaylist(world, c);
    return c.json(playlistImages(world, id, picture));
  });

  routes.put("/playlists/:id/images", needs("ugc-image-upload"), async (c) => {
    const playlist = ownPlaylist(world, c);
    const picture = await readPicture(c);
    limitUploads(world, c);
    world.playlists.update(playlist, { picture: { kind: "upload", key: world.uploads.keep(picture) } });
    return c.body(null, 202);
  });

  return routes;
}

/** Reads a base64 JPEG, at most 256 KB encoded. */
async function readPicture(c: Context<Environment>): Promise<Uint8Array<ArrayBuffer>> {
  if (!c.req.header("content-type")?.startsWith("image/jpeg")) throw apiError(400, "Invalid content type");
  const text = (await c.req.text()).trim();
  if (text.length > MAX_BASE64_BYTES) throw apiError(413, "Request entity too large");
  const picture = Uint8Array.from(Buffer.from(text, "base64"));
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  if (!isBase64 || picture[0] !== 0xff || picture[1] !== 0xd8) throw apiError(400, "Invalid image");
  return picture;
}

function limitUploads(world: EmulatorState, c: Context<Environment>): void {
  const seconds = world.uploads.wait(c.var.caller.account);
  if (seconds === 0) return;
  const body = { error: { status: 429, message: "API rate limit exceeded" } };
  const headers = { "retry-after": String(seconds) };
  throw new HTTPException(429, { res: Response.json(body, { status: 429, headers }) });
}

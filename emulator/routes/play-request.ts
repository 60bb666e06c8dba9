import type { Context } from "hono";
import { z } from "zod";
import { contentUri } from "../catalog/contents";
import { listSource, playableAt, type Source } from "../catalog/play-source";
import { apiError, playerError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import { contextSource, isContextUri } from "../state/play-context";
import type { Environment } from "./context";

const MAX_URIS = 800;

const time = z.int().min(0);
/** Optional body of `PUT /me/player/play`. */
export const play = z.object({
  context_uri: z.string().nullish(),
  uris: z.array(z.string()).nullish(),
  offset: z.union([z.object({ position: time }), z.object({ uri: z.string() })]).nullish(),
  position_ms: time.nullish(),
});

export type PlayBody = z.output<typeof play>;

type Offset = NonNullable<PlayBody["offset"]>;

/** Returns the source that a body names; undefined if it names none, which resumes playback. */
export function sourceOf(world: EmulatorState, c: Context<Environment>, body: PlayBody): Source | undefined {
  const { context_uri: context, uris } = body;
  if (context && uris) throw apiError(400, "Only one of context_uri and uris may be given");
  if (uris) return urisSource(world, uris);
  if (!context) return undefined;
  if (!isContextUri(context)) throw apiError(400, "Invalid context uri");
  if (body.offset && context.startsWith("spotify:artist:"))
    throw apiError(400, "Can't have offset for context type: ARTIST");
  const source = contextSource(world, c.var.caller.account, context);
  if (!source) throw apiError(404, "Resource not found");
  return source;
}

function urisSource(world: EmulatorState, uris: readonly string[]): Source {
  if (uris.length > MAX_URIS) throw apiError(413, "Request entity too large");
  const wrong = uris.find((uri) => !/^spotify:(track|episode):[0-9A-Za-z]{22}$/.test(uri));
  if (wrong !== undefined) throw apiError(400, `Invalid track uri: ${wrong}`);
  if (uris.length === 0) throw apiError(400, "Invalid uris");
  return listSource(
    null,
    uris.map((uri) => playableAt(world.library.find, uri) ?? { kind: "gone" }),
  );
}

/** Returns the index of an `offset` in a source. Throws a 404 if there is none. */
export function indexOf(source: Source, offset: Offset): number {
  const places = Array.from({ length: "uri" in offset ? source.count : 0 }, (_, index) => index);
  const isWanted = (index: number) => {
    const content = source.at(index);
    return content !== null && "uri" in offset && contentUri(content) === offset.uri;
  };
  const index = "position" in offset ? offset.position : places.findIndex(isWanted);
  if (index < 0 || index >= source.count) throw playerError(404, "No such track", "NO_SPECIFIC_TRACK");
  return index;
}

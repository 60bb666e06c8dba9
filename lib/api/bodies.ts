import { z } from "zod";
import { MAX_COVER_CHARS, REPEAT_MODES } from "../spotify/constants";
import { LIBRARY_KINDS, uriPattern } from "../spotify/ids";
import { toOneLine, VISIBLE_LETTER } from "../visible-text";
import { MAX_PLAY_URIS } from "./paths";
import { textUpTo } from "./schemas/common";

/**
 * Bodies of requests. The same schema parses a body, documents it and gives its type. Rules that JSON Schema cannot
 * derive are in `meta`. Unknown fields are rejected, so that a typo is noticed.
 */

const uris = (kinds: string, max: number) =>
  z
    .array(z.string().regex(uriPattern(kinds)))
    .min(1)
    .max(max)
    .meta({ description: `Spotify URIs of these types: ${kinds.replaceAll("|", ", ")}.` });
const positionSchema = z.int().min(0).max(20_000).meta({ description: "Position in the playlist, from 0." });
const snapshot = textUpTo(256)
  .min(1)
  .meta({ description: "Snapshot of the playlist on which the change is based." });

export const libraryChange = z.strictObject({ uris: uris(LIBRARY_KINDS, 40) });

/** Spotify refuses line breaks. */
const line = z.string().overwrite(toOneLine);
const name = textUpTo(100, line).regex(new RegExp(VISIBLE_LETTER, "u"));
const description = textUpTo(300, line);

export const playlistCreation = z.strictObject({
  name,
  description: description.optional(),
  public: z
    .boolean()
    .default(false)
    .meta({ description: "Whether the playlist is shown on the owner's profile." }),
});

export const playlistEdit = z
  .strictObject({
    name: name.optional(),
    description: description.optional(),
    public: z
      .boolean()
      .optional()
      .meta({ description: "Whether the playlist is shown on the owner's profile." }),
  })
  .refine((details) => Object.keys(details).length > 0, "must contain at least one field")
  .meta({ minProperties: 1 });

/** A JPEG begins with the bytes FF D8 FF, which are `/9j/` in Base64. */
export const coverUpload = z.strictObject({
  jpeg: z
    .string()
    .max(MAX_COVER_CHARS)
    .regex(/^\/9j\/[A-Za-z0-9+/]*={0,2}$/)
    .meta({ description: "A JPEG in Base64, without line breaks." }),
});

export const entryAddition = z.strictObject({
  uris: uris("track|episode", 100),
  position: positionSchema.optional(),
  snapshot: snapshot.optional(),
});

const local = z.string().regex(/^spotify:local:[^\s]{1,1000}$/u);
const entryUri = z.union([z.string().regex(uriPattern("track|episode")), local]);

/** Replaces the complete list, of which nothing can be restored by Spotify: only in the version that the user saw. */
export const entryReplacement = z.strictObject({ uris: uris("track|episode", 100), snapshot });

/**
 * Without a snapshot, items are removed from the current list: a page that is being closed cannot wait for a snapshot.
 */
export const entryRemoval = z.strictObject({
  uris: z.array(entryUri).min(1).max(100),
  snapshot: snapshot.optional(),
});

/** Moves `length` items from `from` to before the item at `before`. Positions count in the list before the move. */
export const entryMove = z.strictObject({
  from: positionSchema,
  length: z.int().min(1).max(100).default(1),
  before: positionSchema,
  snapshot,
});

const uri = (kinds: string) =>
  z
    .string()
    .regex(uriPattern(kinds))
    .meta({ description: `Spotify URI of one of these types: ${kinds.replaceAll("|", ", ")}.` });
const ms = z.int().min(0).max(86_400_000).meta({ description: "In milliseconds." });
const deviceId = textUpTo(100).min(1).meta({ description: "ID of one of the user's devices." });

function command<Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) {
  return z.strictObject({ command: z.literal(name), ...shape, deviceId: deviceId.optional() });
}

const play = command("play", {
  contextUri: uri("playlist|album|artist|show").optional(),
  uris: z.array(uri("track|episode")).min(1).max(MAX_PLAY_URIS).optional(),
  position: z
    .int()
    .min(0)
    .max(20_000)
    .optional()
    .meta({ description: "Position in the context or in `uris`, from 0." }),
  offsetUri: uri("track|episode").optional().meta({
    description: "Item of the context to start with. Positions do not count items that cannot be played.",
  }),
  progressMs: ms.optional(),
});

/** Player commands, distinguished by `command`. `deviceId` is a device other than the active one. */
export const playerCommand = z.discriminatedUnion("command", [
  play
    .refine(({ contextUri, uris }) => !(contextUri && uris), "must not contain both contextUri and uris")
    .refine(
      ({ position, offsetUri }) => position === undefined || !offsetUri,
      "must not contain both position and offsetUri",
    )
    .meta({
      dependentSchemas: {
        contextUri: { properties: { uris: false } },
        offsetUri: { properties: { position: false } },
      },
    }),
  command("pause", {}),
  command("next", {}),
  command("previous", {}),
  command("seek", { positionMs: ms }),
  command("volume", { percent: z.int().min(0).max(100) }),
  command("shuffle", { on: z.boolean() }),
  command("repeat", { mode: z.enum(REPEAT_MODES) }),
  command("queue", { uri: uri("track|episode") }),
  z.strictObject({ command: z.literal("transfer"), deviceId, play: z.boolean().default(false) }),
]);

/** Body of requests without parameters. */
export const emptyBody = z.object({});

const sealed = textUpTo(8192);

/**
 * Spotify's parameters, and the transaction from the start of the login. Other fields are ignored: a front end may pass
 * on all that Spotify sent. Without `code` and `error`, the route itself rejects it.
 */
export const callbackBody = z
  .object({
    code: sealed.optional(),
    error: textUpTo(200).optional(),
    state: sealed.default(""),
    transaction: sealed.default(""),
    iss: textUpTo(200).optional(),
  })
  .meta({
    anyOf: ["code", "error"].map((name) => ({ required: [name], properties: { [name]: { minLength: 1 } } })),
  });

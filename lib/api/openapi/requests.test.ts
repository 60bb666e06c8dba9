import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, it, vi } from "vitest";
import { ORIGIN } from "@/lib/testing/stub-env";
import type { JsonSchema } from "./components";
import { openApiDocument } from "./document";
import type { DocumentOperation } from "./document-types";
import { PLAYLIST_ID, TRACK_URI } from "./examples";
import { operations } from "./operations";

// Without a session, every request that fits its schema stops before it reaches Spotify.
vi.mock("@/lib/auth/session", () => ({ currentSession: async () => null }));

const ROUTES = join(import.meta.dirname, "../../../app/api/v1");
const URL_CHARACTERS = /^[\w:/?#[\]@!$&'()*+,;=.~%-]+$/;

/** Codes which say that a request does not have the documented shape. */
const SHAPE_CODES = [
  "bad_request",
  "bad_mode",
  "bad_scopes",
  "bad_show_dialog",
  "bad_return_to",
  "missing_code",
];

type Samples = { fit: unknown[]; misfit: unknown[] };

const ID = PLAYLIST_ID;
const snapshots = { fit: ["a", "x".repeat(256), "🎵".repeat(256)], misfit: ["", "x".repeat(257)] };
const uris = (count: number, kind = "track") => Array.from({ length: count }, () => `spotify:${kind}:${ID}`);

/** Texts of each query parameter. */
const parameterSamples: Record<string, (schema: JsonSchema) => Samples> = {
  offset: ({ multipleOf = 1, maximum = 0 }) => ({
    fit: ["0", `${multipleOf}`, `${maximum}`],
    misfit: ["", "-10", `${multipleOf + 1}`, `${multipleOf / 2}.5`, `${maximum + multipleOf}`, "ten", " "],
  }),
  kind: () => ({ fit: ["tracks", "artists"], misfit: ["", "track", "playlists"] }),
  format: () => ({ fit: ["csv", "xspf"], misfit: ["", "pdf", "CSV"] }),
  group: () => ({ fit: ["album", "appears_on"], misfit: ["", "albums", "album,single"] }),
  after: () => ({ fit: [ID], misfit: ["", "x", `${ID}x`, ` ${ID}`, "../me"] }),
  range: () => ({ fit: ["short_term", "long_term"], misfit: ["", "year", "long_term "] }),
  uris: () => ({
    fit: [TRACK_URI, uris(100).join(","), `${uris(1, "show")},${uris(1, "playlist")}`],
    misfit: ["", ID, "spotify:user:ann", `${TRACK_URI},`, `,${TRACK_URI}`, uris(101).join(",")],
  }),
  q: () => ({
    fit: ["a", " blue: in green ", "🎵".repeat(200)],
    misfit: ["", " ", "\u00a0\t", "x".repeat(201)],
  }),
  types: () => ({
    fit: ["track", "show,track,show"],
    misfit: ["", "user", "track,", "track, show", "track|show"],
  }),
  snapshot: () => snapshots,
  fresh: () => ({ fit: ["1"], misfit: ["", "0", "true"] }),
  mode: () => ({ fit: ["redirect", "popup"], misfit: ["", "frame"] }),
  returnTo: () => ({ fit: [ORIGIN, `${ORIGIN}/a?b=c`], misfit: ["", "a", `${ORIGIN}/${"x".repeat(512)}`] }),
  scopes: () => ({
    fit: ["top", "playlists, top", " editLibrary ,recent"],
    misfit: ["", "user-top-read", "top,", "top;recent"],
  }),
  showDialog: () => ({ fit: ["true", "false"], misfit: ["", "1", "yes"] }),
};

const details = {
  fit: [
    { name: "Sunday" },
    { name: " 🎵\n" },
    { name: "🎵".repeat(100), public: true },
    { name: "x", description: "" },
  ],
  misfit: [
    {},
    { name: "" },
    { name: " \n" },
    { name: "\u200b\u3164" },
    { name: "x".repeat(101) },
    { name: "x", description: "x".repeat(301) },
    { name: "x", public: "no" },
    { name: "x", more: 1 },
    [],
  ],
};
const positions = [-1, 20_001, 1.5, "1", null];

/** Values of each request body, by its name in the document. */
const bodySamples: Record<string, Samples> = {
  Nothing: { fit: [{}, { more: 1 }], misfit: [[], null, "x"] },
  Callback: {
    fit: [
      { code: "c" },
      { error: "access_denied" },
      { code: "c", state: "s", transaction: "t", iss: "i", more: 1 },
    ],
    misfit: [
      {},
      { code: "" },
      { state: "s" },
      { code: 1 },
      { code: "x".repeat(8193) },
      { error: "x".repeat(201) },
    ],
  },
  LibraryChange: {
    fit: [{ uris: uris(1) }, { uris: uris(40, "audiobook") }],
    misfit: [{}, { uris: [] }, { uris: uris(41) }, { uris: uris(1, "user") }, { uris: uris(1), more: 1 }],
  },
  PlaylistCreation: details,
  PlaylistEdit: { ...details, fit: [...details.fit, { description: "" }, { public: false }] },
  EntryAddition: {
    fit: [
      { uris: uris(1) },
      ...snapshots.fit.map((snapshot) => ({ uris: uris(100, "episode"), position: 0, snapshot })),
    ],
    misfit: [
      { uris: uris(101) },
      { uris: uris(1, "album") },
      ...positions.map((position) => ({ uris: uris(1), position })),
      ...snapshots.misfit.map((snapshot) => ({ uris: uris(1), snapshot })),
    ],
  },
  EntryMove: {
    fit: [
      { from: 0, before: 20_000, snapshot: "s" },
      { from: 5, before: 5, length: 100, snapshot: "s" },
    ],
    misfit: [
      { from: 0, before: 1 },
      { from: 0, before: 1, length: 0, snapshot: "s" },
      { from: 0, before: 1, length: 101, snapshot: "s" },
      ...positions.map((from) => ({ from, before: 0, snapshot: "s" })),
      ...positions.map((before) => ({ from: 0, before, snapshot: "s" })),
    ],
  },
  EntryRemoval: {
    fit: [{ uris: uris(100) }, { uris: [`spotify:local:${"🎵".repeat(1000)}`], snapshot: "s" }],
    misfit: [
      {},
      { uris: [] },
      { uris: uris(101) },
      { uris: ["spotify:local:"] },
      { uris: ["spotify:local:a b"] },
    ],
  },
  CoverUpload: {
    fit: [{ jpeg: "/9j/2Q==" }, { jpeg: `/9j/${"A".repeat(256 * 1024 - 4)}` }],
    misfit: [
      {},
      { jpeg: "" },
      { jpeg: "iVBORw0KGgo=" },
      { jpeg: "/9j/2Q==\n" },
      { jpeg: `/9j/${"A".repeat(256 * 1024)}` },
    ],
  },
  EntryReplacement: {
    fit: [{ uris: uris(100), snapshot: "s" }],
    misfit: [
      { uris: uris(1) },
      { uris: [], snapshot: "s" },
      { uris: uris(101), snapshot: "s" },
      { uris: ["spotify:local:a:b:c:1"], snapshot: "s" },
    ],
  },
  PlayerCommand: {
    fit: [
      { command: "play" },
      {
        command: "play",
        contextUri: `spotify:album:${ID}`,
        position: 3,
        progressMs: 0,
        deviceId: "🎵".repeat(100),
      },
      { command: "play", contextUri: `spotify:show:${ID}`, offsetUri: `spotify:episode:${ID}` },
      { command: "play", uris: uris(100), position: 99 },
      { command: "pause" },
      { command: "next", deviceId: "d" },
      { command: "previous" },
      { command: "seek", positionMs: 86_400_000 },
      { command: "volume", percent: 100 },
      { command: "shuffle", on: false },
      { command: "repeat", mode: "context" },
      { command: "queue", uri: TRACK_URI },
      { command: "transfer", deviceId: "d" },
    ],
    misfit: [
      {},
      { command: "stop" },
      { command: "play", contextUri: `spotify:album:${ID}`, uris: uris(1) },
      { command: "play", contextUri: `spotify:album:${ID}`, position: 0, offsetUri: TRACK_URI },
      { command: "play", uris: uris(101) },
      { command: "play", uris: [] },
      { command: "play", contextUri: TRACK_URI },
      { command: "pause", deviceId: "" },
      { command: "pause", deviceId: "x".repeat(101) },
      { command: "next", more: 1 },
      { command: "seek" },
      { command: "seek", positionMs: -1 },
      { command: "volume", percent: 101 },
      { command: "shuffle", on: "yes" },
      { command: "repeat", mode: "all" },
      { command: "queue", uri: `spotify:album:${ID}` },
      { command: "transfer" },
    ],
  },
};

const ajv = new Ajv2020({
  strict: false,
  formats: {
    uri: (text: string) => URL_CHARACTERS.test(text) && URL.canParse(text),
    "date-time": (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).addSchema(openApiDocument(), "document");

type Request = { query?: Record<string, unknown>; body?: unknown };

/** Sends a request to the route itself and returns whether it is accepted as far as its shape goes. */
async function isAccepted(name: keyof typeof operations, { query, body }: Request): Promise<boolean> {
  const { path, method } = operations[name];
  const route: Record<string, (request: globalThis.Request, context: unknown) => Promise<Response>> =
    await import(/* @vite-ignore */ join(ROUTES, path.replace("{id}", "[id]"), "route.ts"));
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]));
  const headers = {
    "x-requested-with": "tonearm",
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
  };
  const init = method === "GET" ? {} : { method, headers, body: JSON.stringify(body) };
  const request = new Request(`${ORIGIN}/api/v1${path}?${search}`, init);
  const response = await route[method]?.(request, { params: Promise.resolve({ id: ID }) });
  if (!response) throw new Error(`${name} has no route`);
  if (response.ok) return true;
  const { code } = (await response.json()).error;
  const documented = operationAt(name).responses[response.status]?.["x-codes"] ?? [];
  expect(documented.map((one) => one.code)).toContain(code);
  expect(code).not.toBe("internal");
  return !SHAPE_CODES.includes(code);
}

/** Returns whether the document's schema accepts a text of a query. */
function fitsParameter(schema: object, text: unknown): boolean {
  const isNumber = "type" in schema && schema.type === "integer" && /^-?\d+(\.\d+)?$/.test(String(text));
  return ajv.validate(schema, isNumber ? Number(text) : text);
}

function operationAt(name: keyof typeof operations): DocumentOperation {
  const { path, method } = operations[name];
  const operation = openApiDocument().paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`the document has no ${name}`);
  return operation;
}

function expectFit(schema: object, value: unknown): void {
  ajv.validate(schema, value);
  expect({ value, errors: ajv.errors }).toEqual({ value, errors: null });
}

const names = Object.keys(operations).filter((name): name is keyof typeof operations => name in operations);

const parameters = names.flatMap((name) =>
  operationAt(name)
    .parameters.filter((parameter) => parameter.in === "query")
    .map((parameter) => ({ name, query: parameter.name, schema: parameter.schema })),
);

const bodies = names.flatMap((name) => {
  const ref = operationAt(name).requestBody?.content["application/json"]?.schema.$ref;
  return ref ? [{ name, ref }] : [];
});

describe("a request", () => {
  it.each(parameters)(
    "of $name is accepted exactly if `$query` fits the document",
    async ({ name, query, schema }) => {
      const { fit, misfit } = parameterSamples[query]?.(schema) ?? { fit: [], misfit: [] };
      expect(Math.min(fit.length, misfit.length)).toBeGreaterThan(0);
      const { examples } = operations[name];
      for (const text of [...fit, ...misfit]) {
        const sent = { ...("query" in examples ? examples.query : {}), [query]: text };
        const fits = fit.includes(text);
        const verdict = {
          text,
          document: fitsParameter(schema, text),
          route: await isAccepted(name, { query: sent }),
        };
        expect(verdict).toEqual({ text, document: fits, route: fits });
      }
    },
  );

  it.each(bodies)("of $name is accepted exactly if its body fits the document", async ({ name, ref }) => {
    const { fit, misfit } = bodySamples[ref.split("/").at(-1) ?? ""] ?? { fit: [], misfit: [] };
    expect(Math.min(fit.length, misfit.length)).toBeGreaterThan(0);
    for (const body of [...fit, ...misfit]) {
      const fits = fit.includes(body);
      const verdict = {
        body,
        document: ajv.validate(`document${ref}`, body),
        route: await isAccepted(name, { body }),
      };
      expect(verdict).toEqual({ body, document: fits, route: fits });
    }
  });

  const required = names.filter((name) =>
    operationAt(name).parameters.some((one) => one.in === "query" && one.required),
  );
  it.each(required)("of %s without its required parameters is not accepted", async (name) => {
    expect(await isAccepted(name, { query: {} })).toBe(false);
  });
});

describe("an example", () => {
  it.each(names)("of %s fits the document", (name) => {
    const { parameters, requestBody, responses } = operationAt(name);
    for (const { example, schema } of parameters) if (example !== undefined) expectFit(schema, example);
    const contents = [requestBody, ...Object.values(responses)].flatMap((one) =>
      Object.values(one?.content ?? {}),
    );
    expect(contents.length).toBeGreaterThan(0);
    for (const { schema, example } of contents) expectFit({ $ref: `document${schema.$ref}` }, example);
  });
});

import { expect, test } from "./fixtures";
import { createHttpSession, type HttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

/** A placeholder for a number that is too large for a double. JSON text can contain one, but `JSON.stringify` cannot write it. */
const TOO_LARGE = "@1e999@";

/** The unexpected values that replace each field. Undefined leaves it out. */
const UNEXPECTED: Record<string, (value: unknown) => unknown> = {
  missing: () => undefined,
  null: () => null,
  "of a wrong type": (value) => (typeof value === "object" ? 7 : { odd: true }),
  empty: (value) => (Array.isArray(value) ? [] : typeof value === "object" ? {} : ""),
  "0000": () => "0000-00-00T00:00:00Z",
  "1e999": () => TOO_LARGE,
  "10 KB": () => "x".repeat(10_240),
};

type Path = readonly (string | number)[];

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** Returns the path of every field; for lists, only of the first item. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!isRecord(value)) return [];
  const keys = Array.isArray(value) ? (value.length > 0 ? [0] : []) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsOf(value[key], [...path, key])]);
}

function withField(value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (!isRecord(value)) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  Object.assign(copy, { [key]: withField(value[key], rest, change) });
  return copy;
}

/** Returns copies of a value, each with one field replaced by one unexpected value. */
function variants(value: unknown): unknown[] {
  return pathsOf(value).flatMap((path) =>
    Object.values(UNEXPECTED).map((change) => withField(value, path, change)),
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value).replaceAll(`"${TOO_LARGE}"`, "1e999");
}

async function readSpotify(spotify: Spotify, path: string): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const body: unknown = await (await fetch(`${spotify.url}${path}`, { headers })).json();
  if (!isRecord(body)) throw new Error(`${path}: no object`);
  return body;
}

function respondWith(spotify: Spotify, path: string, body: unknown) {
  const text = textOf(body);
  return spotify.fault({
    match: path,
    method: "GET",
    status: 200,
    contentType: "application/json",
    body: text,
  });
}

/** Requests a page twice, with a cold and a warm cache, and expects no error. */
async function expectNoError(visitor: HttpSession, path: string, what = ""): Promise<void> {
  for (const visit of ["cold", "warm"]) {
    const { status, body } = await visitor.get(path);
    const label = `${path} ${visit} ${what}`;
    expect(status, label).toBeLessThan(500);
    expect(body, label).not.toContain("__next_error__");
    // An error thrown in a section appears in the page as a digest. Next's own errors, like not found, have a name instead.
    expect(/data-dgst="(?!NEXT_)[^"]*"/.exec(body)?.[0], label).toBeUndefined();
  }
}

/** Lists whose items each get another unexpected field, with the pages that show them. */
const LISTS: { at: string; path: string; query?: string; list: Path }[] = [
  { at: "/recent", path: "/v1/me/player/recently-played", list: ["items"] },
  { at: "/library", path: "/v1/me/tracks", list: ["items"] },
  { at: "/library?kind=albums", path: "/v1/me/albums", list: ["items"] },
  { at: "/library?kind=shows", path: "/v1/me/shows", list: ["items"] },
  { at: "/library?kind=episodes", path: "/v1/me/episodes", list: ["items"] },
  { at: "/library?kind=audiobooks", path: "/v1/me/audiobooks", list: ["items"] },
  {
    at: "/library?kind=artists",
    path: "/v1/me/following",
    query: "?type=artist",
    list: ["artists", "items"],
  },
  { at: "/top", path: "/v1/me/top/tracks", list: ["items"] },
  { at: "/top", path: "/v1/me/top/artists", list: ["items"] },
  { at: "/playlists", path: "/v1/me/playlists", list: ["items"] },
  { at: "/dashboard", path: "/v1/me/playlists", list: ["items"] },
];

function fieldAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}

for (const { at, path, list, query = "?limit=5" } of LISTS)
  test(`no unexpected field of ${path} breaks ${at}`, async ({ app, spotify }) => {
    const body = await readSpotify(spotify, `${path}${query}`);
    const items = fieldAt(body, list);
    const unexpected = variants(Array.isArray(items) ? items.find((item) => item !== null) : undefined);
    expect(unexpected.length).toBeGreaterThan(50);
    await respondWith(
      spotify,
      path,
      withField(body, list, () => unexpected),
    );
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await expectNoError(visitor, at);
  });

/** Entities with a page of their own, and their list, in which all items are unexpected at once. */
const ENTITIES: { at: string; from: string; list: Path }[] = [
  { at: "/playlists", from: "/v1/me/playlists", list: ["items", "items"] },
  { at: "/albums", from: "/v1/me/albums", list: ["tracks", "items"] },
  { at: "/artists", from: "/v1/me/top/artists", list: ["images"] },
  { at: "/tracks", from: "/v1/me/top/tracks", list: ["artists"] },
  { at: "/shows", from: "/v1/me/shows", list: ["episodes", "items"] },
  { at: "/episodes", from: "/v1/me/episodes", list: ["images"] },
  { at: "/audiobooks", from: "/v1/me/audiobooks", list: ["chapters", "items"] },
];

/** Returns the id of an item in a list; a saved item is below the name of its kind. */
function idIn(item: unknown): unknown {
  const kinds = [[], ["album"], ["show"], ["episode"], ["audiobook"]];
  return kinds.map((path) => fieldAt(item, [...path, "id"])).find((id) => id !== undefined);
}

for (const { at, from, list } of ENTITIES)
  test(`no unexpected field breaks ${at}/[id]`, async ({ app, spotify }) => {
    test.setTimeout(180_000);
    const first = fieldAt(await readSpotify(spotify, `${from}?limit=5`), ["items", 0]);
    const body = await readSpotify(spotify, `/v1${at}/${String(idIn(first))}`);
    const entries = fieldAt(body, list);
    const entry = Array.isArray(entries) ? entries.find((one) => one !== null) : undefined;
    const unexpected = [
      ...variants(withField(body, list, () => [])),
      withField(body, list, () => variants(entry)),
    ];
    expect(unexpected.length).toBeGreaterThan(20);
    const ids = unexpected.map((_, index) => String(index).padStart(22, "0"));
    for (const [index, one] of unexpected.entries())
      await respondWith(spotify, `/v1${at}/${ids[index]}`, one);
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    for (const [index, one] of ids.entries())
      await expectNoError(visitor, `${at}/${one}`, JSON.stringify(unexpected[index]).slice(0, 300));
  });

test("no unexpected field breaks a search", async ({ app, spotify }) => {
  const types = "track,artist,album,playlist,show,episode,audiobook";
  const body = await readSpotify(spotify, `/v1/search?q=night&type=${types}&limit=5`);
  const unexpected = Object.fromEntries(
    Object.entries(body).map(([kind, page]) => {
      const items = fieldAt(page, ["items"]);
      const sample = Array.isArray(items) ? items.find((item) => item !== null) : undefined;
      return [kind, withField(page, ["items"], () => variants(sample))];
    }),
  );
  await respondWith(spotify, "/v1/search", unexpected);
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await expectNoError(visitor, "/search?q=night");
});

test("no unexpected field of the profile breaks a page", async ({ app, spotify }) => {
  test.setTimeout(120_000);
  const unexpected = variants(await readSpotify(spotify, "/v1/me"));
  for (const profile of unexpected) {
    await spotify.heal();
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await respondWith(spotify, "/v1/me", profile);
    await expectNoError(visitor, "/dashboard", JSON.stringify(profile).slice(0, 300));
  }
});

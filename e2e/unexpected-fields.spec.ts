import { expect, test } from "./fixtures";
import { createHttpSession, type HttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

/** JSON has no number beyond all others, but a text may spell one. */
const TOO_LARGE = "@1e999@";

/** What any field may turn into. Undefined leaves it out. */
const ODD: Record<string, (value: unknown) => unknown> = {
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

/** The way to every field; of lists, that of the first. */
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

/** A thing with each of its fields odd in each way, one at a time. */
function variants(value: unknown): unknown[] {
  return pathsOf(value).flatMap((path) => Object.values(ODD).map((change) => withField(value, path, change)));
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

function answer(spotify: Spotify, path: string, body: unknown) {
  const text = textOf(body);
  return spotify.fault({
    match: path,
    method: "GET",
    status: 200,
    contentType: "application/json",
    body: text,
  });
}

/** Asks for a page twice: as it is read, and from what is kept. */
async function expectSound(visitor: HttpSession, path: string, what = ""): Promise<void> {
  for (const visit of ["cold", "warm"]) {
    const { status, body } = await visitor.get(path);
    const told = `${path} ${visit} ${what}`;
    expect(status, told).toBeLessThan(500);
    expect(body, told).not.toContain("__next_error__");
    // What a region threw stands in the page as a digest; Next's own, as of what is not found, have a name.
    expect(/data-dgst="(?!NEXT_)[^"]*"/.exec(body)?.[0], told).toBeUndefined();
  }
}

/** Lists of which each thing is odd in another way, by the pages that show them. */
const LISTS: { at: string; path: string; query?: string; list: Path }[] = [
  { at: "/recent", path: "/v1/me/player/recently-played", list: ["items"] },
  { at: "/library", path: "/v1/me/tracks", list: ["items"] },
  { at: "/library?kind=albums", path: "/v1/me/albums", list: ["items"] },
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
  test(`no odd field of ${path} takes ${at} down`, async ({ app, spotify }) => {
    const body = await readSpotify(spotify, `${path}${query}`);
    const things = fieldAt(body, list);
    const odd = variants(Array.isArray(things) ? things.find((thing) => thing !== null) : undefined);
    expect(odd.length).toBeGreaterThan(50);
    const whole = withField(body, list, () => odd);
    await answer(spotify, path, whole);
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await expectSound(visitor, at);
  });

/** Things with a page of their own, and the list in them that is odd in one piece. */
const THINGS: { at: string; from: string; list: Path }[] = [
  { at: "/playlists", from: "/v1/me/playlists", list: ["items", "items"] },
  { at: "/albums", from: "/v1/me/albums", list: ["tracks", "items"] },
  { at: "/artists", from: "/v1/me/top/artists", list: ["images"] },
];

for (const { at, from, list } of THINGS)
  test(`no odd field of what ${at}/[id] shows takes it down`, async ({ app, spotify }) => {
    test.setTimeout(180_000);
    const first = fieldAt(await readSpotify(spotify, `${from}?limit=5`), ["items", 0]);
    const id = fieldAt(first, ["id"]) ?? fieldAt(first, ["album", "id"]);
    const body = await readSpotify(spotify, `/v1${at}/${String(id)}`);
    const entries = fieldAt(body, list);
    const entry = Array.isArray(entries) ? entries.find((one) => one !== null) : undefined;
    const odd = [...variants(withField(body, list, () => [])), withField(body, list, () => variants(entry))];
    expect(odd.length).toBeGreaterThan(20);
    const ids = odd.map((_, index) => String(index).padStart(22, "0"));
    for (const [index, one] of odd.entries()) await answer(spotify, `/v1${at}/${ids[index]}`, one);
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    for (const [index, one] of ids.entries())
      await expectSound(visitor, `${at}/${one}`, JSON.stringify(odd[index]).slice(0, 300));
  });

test("no odd field of a search takes it down", async ({ app, spotify }) => {
  const types = "track,artist,album,playlist,show,episode,audiobook";
  const body = await readSpotify(spotify, `/v1/search?q=night&type=${types}&limit=5`);
  const odd = Object.fromEntries(
    Object.entries(body).map(([kind, page]) => {
      const items = fieldAt(page, ["items"]);
      const sample = Array.isArray(items) ? items.find((item) => item !== null) : undefined;
      return [kind, withField(page, ["items"], () => variants(sample))];
    }),
  );
  await answer(spotify, "/v1/search", odd);
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await expectSound(visitor, "/search?q=night");
});

test("no odd field of the profile takes a page down", async ({ app, spotify }) => {
  test.setTimeout(120_000);
  const odd = variants(await readSpotify(spotify, "/v1/me"));
  for (const profile of odd) {
    await spotify.heal();
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await answer(spotify, "/v1/me", profile);
    await expectSound(visitor, "/dashboard", JSON.stringify(profile).slice(0, 300));
  }
});

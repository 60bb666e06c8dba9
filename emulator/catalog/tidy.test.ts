import { beforeAll, describe, expect, test } from "vitest";
import { session } from "../testing/session";
import { UNUSUAL_TITLES } from "./names";

/** Fields that are null at Spotify for everybody, or that say that there is no more. */
const ALWAYS_NULL = [
  "next",
  "previous",
  "preview_url",
  "audio_preview_url",
  "primary_color",
  "url",
  "context",
];

let spotify: Awaited<ReturnType<typeof session>>;
/** Every object and text that the account can read, page by page, with the names of the fields on the way to it. */
const seen: { path: string; value: unknown }[] = [];

function note(path: string, value: unknown): void {
  seen.push({ path, value });
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value))
    note(Array.isArray(value) ? `${path}[]` : `${path}.${name}`, inner);
}

async function readAll(path: string): Promise<{ id: string }[]> {
  const items: { id: string }[] = [];
  for (let next: string | null = path; next; ) {
    const page: { next: string | null; items: { id: string }[] } = await spotify.read(next);
    note(path, page);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

beforeAll(async () => {
  spotify = await session("premium", { library: "tidy" });
  for (const { id } of await readAll("/me/playlists?limit=50")) {
    note("/playlists", await spotify.read(`/playlists/${id}`));
    if ((await spotify.send("GET", `/playlists/${id}/items`)).status === 200)
      await readAll(`/playlists/${id}/items?limit=50`);
  }
  for (const path of ["tracks", "albums", "episodes", "shows", "audiobooks", "top/artists", "top/tracks"])
    await readAll(`/me/${path}?limit=50`);
  for (const path of ["/me", "/me/player/devices", "/me/player/recently-played", "/me/following?type=artist"])
    note(path, await spotify.read(path));
  note("/search", await spotify.read("/search?q=a&type=playlist,track,album,artist&limit=10"));
});

describe("the tidy library", () => {
  test("has a believable number of playlists and items", async () => {
    const { total } = await spotify.read("/me/playlists");
    expect(total).toBeGreaterThanOrEqual(30);
    expect(seen.filter(({ path }) => path.endsWith(".item")).length).toBeGreaterThan(3000);
    expect((await spotify.read("/me/tracks")).total).toBe(412);
  });

  test("has no null but in fields that are null for everybody", () => {
    const nulls = seen.filter(({ value }) => value === null).map(({ path }) => path);
    const names = new Set(nulls.map((path) => path.split(".").at(-1) ?? ""));
    expect([...names].filter((name) => !ALWAYS_NULL.includes(name))).toEqual([]);
    expect(nulls.filter((path) => path.endsWith(".url") && !path.endsWith("video_thumbnail.url"))).toEqual(
      [],
    );
  });

  test("has no missing picture, local file or vanished song", () => {
    const pictures = seen.filter(({ path }) => path.endsWith(".images"));
    expect(pictures.length).toBeGreaterThan(1000);
    expect(pictures.filter(({ value }) => Array.isArray(value) && value.length === 0)).toEqual([]);
    expect(seen.filter(({ path, value }) => path.endsWith(".is_local") && value === true)).toEqual([]);
    expect(seen.filter(({ path, value }) => path.endsWith(".is_playable") && value === false)).toEqual([]);
  });

  test("has ordinary names and titles, which no page has to escape or cut", () => {
    const names = seen.filter(({ path }) => path.endsWith(".name")).map(({ value }) => String(value));
    expect(
      names.filter((name) => name.length > 80 || /[<>=]|&\w+;|\u202e|\p{Emoji_Presentation}/u.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => UNUSUAL_TITLES.some((title) => name.includes(title)))).toEqual([]);
  });

  test("plays on devices that all take commands", async () => {
    const { devices } = await spotify.read("/me/player/devices");
    expect(devices).toHaveLength(3);
    for (const { id } of devices)
      expect((await spotify.send("PUT", "/me/player", { device_ids: [id], play: false })).status).toBe(204);
  });
});

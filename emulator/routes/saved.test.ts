import { describe, expect, test } from "vitest";
import { SAVED_LISTS } from "../serializers/saved";
import { signedIn } from "../testing/emulator";

const LISTS = Object.entries(SAVED_LISTS);

describe("saved items", () => {
  test.each(LISTS)("GET /me/%s needs user-library-read", async (path) => {
    const poor = await signedIn({}, { scope: "user-library-modify" });
    expect(await poor.refusal(`/v1/me/${path}`)).toEqual([403, "Insufficient client scope"]);
    const rich = await signedIn({}, { scope: "user-library-read" });
    expect((await rich.get(`/v1/me/${path}`)).status).toBe(200);
  });

  test.each(LISTS)(
    "GET /me/%s gives {added_at, %s} from new to old, 20 or up to 50 a page",
    async (path, kind) => {
      const { read, refusal } = await signedIn();
      const page = await read(`/v1/me/${path}?market=IE`);
      expect(page).toMatchObject({ limit: 20, offset: 0, previous: null });
      expect(page.items[0][kind]).toMatchObject({ type: kind, id: expect.any(String) });
      const times = page.items.map(({ added_at }: { added_at: string }) => added_at);
      expect(times).toEqual(times.toSorted().reverse());
      expect((await read(`/v1/me/${path}?limit=50`)).limit).toBe(50);
      for (const limit of [0, 51])
        expect(await refusal(`/v1/me/${path}?limit=${limit}`)).toEqual([400, "Invalid limit"]);
      expect(await refusal(`/v1/me/${path}?market=ie`)).toEqual([400, "Invalid market code"]);
    },
  );

  test.each([
    ["small", "premium", [412, 58, 23, 9, 5]],
    ["small", "free", [36, 6, 3, 2, 1]],
    ["small", "empty", [0, 0, 0, 0, 0]],
    ["large", "premium", [5000, 420, 160, 18, 11]],
  ] as const)(
    "the %s library of %s has %j tracks, albums, episodes, shows and audiobooks",
    async (library, account, counts) => {
      const { read } = await signedIn({ library }, { account });
      const totals = [];
      for (const [path] of LISTS) totals.push((await read(`/v1/me/${path}`)).total);
      expect(totals).toEqual(counts);
    },
  );

  test("albums have their first page of tracks, audiobooks of chapters; shows have no episodes", async () => {
    const { read } = await signedIn();
    expect((await read("/v1/me/albums")).items[0].album.tracks.items[0].type).toBe("track");
    expect((await read("/v1/me/shows")).items[0].show).not.toHaveProperty("episodes");
    expect((await read("/v1/me/audiobooks")).items[0].audiobook.chapters.items[0].chapter_number).toBe(0);
  });

  test("all 5,000 saved tracks of the large library can be read, each once, some with the same recording", async () => {
    const { read } = await signedIn({ library: "large" });
    const tracks: { id: string; name: string; duration_ms: number; external_ids: { isrc: string } }[] = [];
    let next: string | null = "/v1/me/tracks?limit=50";
    while (next) {
      const page: { next: string | null; items: { track: (typeof tracks)[0] }[] } = await read(next);
      tracks.push(...page.items.map(({ track }) => track));
      next = page.next;
    }
    expect([tracks.length, new Set(tracks.map(({ id }) => id)).size]).toEqual([5000, 5000]);
    const recordings = new Set(tracks.map(({ external_ids }) => external_ids.isrc));
    expect(tracks.length - recordings.size).toBeGreaterThan(50);
  });
});

describe("followed artists", () => {
  test("need user-follow-read and the type artist", async () => {
    const poor = await signedIn({}, { scope: "" });
    expect(await poor.refusal("/v1/me/following?type=artist")).toEqual([403, "Insufficient client scope"]);
    const { refusal } = await signedIn();
    for (const query of ["", "?type=user"]) {
      expect(await refusal(`/v1/me/following${query}`)).toEqual([400, "Invalid type"]);
    }
    expect(await refusal("/v1/me/following?type=artist&limit=51")).toEqual([400, "Invalid limit"]);
    expect(await refusal("/v1/me/following?type=artist&after=x")).toEqual([400, "invalid id"]);
  });

  test("are paged by the last id to the end, even if that artist is unfollowed meanwhile", async () => {
    const { read, send } = await signedIn();
    const ids: string[] = [];
    let next: string | null = "/v1/me/following?type=artist&limit=30";
    while (next) {
      type Answer = {
        artists: {
          next: string | null;
          total: number;
          cursors: { after: string | null };
          items: { id: string }[];
        };
      };
      const { artists }: Answer = await read(next);
      ids.push(...artists.items.map(({ id }) => id));
      next = artists.next;
      if (next) {
        expect(artists.cursors.after).toBe(ids.at(-1));
        await send("DELETE", `/v1/me/library?uris=spotify:artist:${ids.at(-1)}`);
      } else expect([artists.cursors.after, artists.total]).toEqual([null, 72]);
    }
    expect([ids.length, new Set(ids).size]).toEqual([74, 74]);
  });

  test("are empty for a user who follows no artist", async () => {
    const { read } = await signedIn({}, { account: "empty" });
    expect((await read("/v1/me/following?type=artist")).artists).toMatchObject({
      limit: 20,
      next: null,
      cursors: { after: null },
      total: 0,
      items: [],
    });
  });
});

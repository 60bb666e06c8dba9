import { describe, expect, test } from "vitest";
import { emulate } from "../testing/emulator";

async function messageOf(answer: Response): Promise<[number, unknown]> {
  return [answer.status, (await answer.json()).error.message];
}

describe("authentication of the Web API", () => {
  test("returns the reason for an invalid token", async () => {
    const { app, get, signIn, control } = emulate();
    const { access } = await signIn("premium");
    expect(await messageOf(await app.request("/v1/me"))).toEqual([401, "No token provided"]);
    expect(await messageOf(await get("/v1/me", "made-up"))).toEqual([401, "Invalid access token"]);
    await control("clock", { advance: 3600 });
    expect(await messageOf(await get("/v1/me", access))).toEqual([401, "The access token expired"]);
  });

  test("lets an account that is not on the allow-list log in, but rejects its calls in plain text", async () => {
    const { get, signIn } = emulate();
    const { access } = await signIn("uninvited");
    for (const path of ["/v1/me", "/v1/me/playlists", "/v1/nothing"]) {
      const answer = await get(path, access);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "text/plain; charset=utf-8"]);
      expect(await answer.text()).toBe("User not registered in the Developer Dashboard");
    }
  });

  test("returns the message of 2025 for an account that is not on an older app's allow-list", async () => {
    const { get, signIn } = emulate({ profile: "legacy" });
    expect(await (await get("/v1/me", (await signIn("uninvited")).access)).text()).toBe(
      "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
    );
  });

  test("sends private responses with max-age 0 and without an ETag", async () => {
    const { get, signIn } = emulate();
    const { headers } = await get("/v1/me/playlists", (await signIn("premium")).access);
    expect([headers.get("cache-control"), headers.has("etag")]).toEqual(["private, max-age=0", false]);
  });

  test("has a separate, changeable allow-list for each app", async () => {
    const { get, signIn, control } = emulate({
      clients: [{ id: "tonearm-demo", secret: "tonearm-demo-secret", users: ["free"] }],
    });
    const [ida, jonas] = [await signIn("premium"), await signIn("free")];
    expect((await get("/v1/me", ida.access)).status).toBe(403);
    expect((await get("/v1/me", jonas.access)).status).toBe(200);
    await control("invite", { account: "premium", invited: true });
    await control("invite", { account: "free", invited: false, client: "tonearm-demo" });
    expect((await get("/v1/me", ida.access)).status).toBe(200);
    expect((await get("/v1/me", jonas.access)).status).toBe(403);
    expect((await control("invite", { account: "free", invited: true, client: "nobody" })).status).toBe(404);
  });

  test.each(["Bearer", "Bearer a b", "Basic abc", "bearer\t", "x".repeat(8000)])(
    "rejects the authorization %s with 400",
    async (authorization) => {
      const answer = await emulate().app.request("/v1/me", { headers: { authorization } });
      expect(await messageOf(answer)).toEqual([400, "Only valid bearer authentication supported"]);
    },
  );

  test("rejects every call while the owner has no Premium", async () => {
    const { get, signIn, control } = emulate();
    const { access } = await signIn("premium");
    await control("premium", { active: false });
    const answer = await get("/v1/me", access);
    expect([answer.status, (await answer.text()).length]).toEqual([403, 159]);
    await control("premium", { active: true });
    expect((await get("/v1/me", access)).status).toBe(200);
  });

  test.each([
    ["/v1/me/top/artists", "user-top-read"],
    ["/v1/me/player/recently-played", "user-read-recently-played"],
  ])("%s needs %s", async (path, scope) => {
    const { get, signIn } = emulate();
    const poor = await signIn("premium", { scope: "" });
    expect(await messageOf(await get(path, poor.access))).toEqual([403, "Insufficient client scope"]);
    const rich = await signIn("premium", { scope });
    expect((await get(path, rich.access)).status).toBe(200);
  });

  test("returns 403 for a removed endpoint and 404 for an unknown one", async () => {
    const { get, signIn } = emulate();
    const { access } = await signIn("premium");
    const id = "0".repeat(22);
    for (const path of [
      `/v1/playlists/${id}/tracks`,
      "/v1/users/x",
      "/v1/browse/new-releases",
      "/v1/tracks",
    ]) {
      expect(await messageOf(await get(path, access))).toEqual([403, "Forbidden"]);
    }
    expect(await messageOf(await get("/v1/recommendations", access))).toEqual([404, "Service not found"]);
  });
});

describe("the profile", () => {
  test("has an account_id and none of the removed fields", async () => {
    const { get, signIn } = emulate();
    const me = await (await get("/v1/me", (await signIn("premium")).access)).json();
    expect(me).toMatchObject({
      id: "idamarlow",
      display_name: "Ida Marlow",
      type: "user",
      account_id: expect.any(String),
    });
    for (const gone of ["email", "country", "product", "followers", "explicit_content"])
      expect(me).not.toHaveProperty(gone);
  });

  test("of the empty account has no name, no image and no music", async () => {
    const { get, signIn } = emulate();
    const { access } = await signIn("empty");
    expect(await (await get("/v1/me", access)).json()).toMatchObject({ display_name: null, images: [] });
    for (const path of ["/v1/me/playlists", "/v1/me/top/tracks", "/v1/me/top/artists"]) {
      expect(await (await get(path, access)).json()).toMatchObject({ total: 0, items: [], next: null });
    }
    const plays = await (await get("/v1/me/player/recently-played", access)).json();
    expect(plays).toMatchObject({ items: [], next: null, cursors: null });
  });
});

describe("listening history", () => {
  test("top lists differ by time range and keep it in their page URLs", async () => {
    const { get, signIn } = emulate();
    const { access } = await signIn("premium");
    const read = async (range: string) =>
      (await get(`/v1/me/top/tracks?limit=10&time_range=${range}`, access)).json();
    const [short, medium] = [await read("short_term"), await read("medium_term")];
    expect(medium.items[0].name).toBe("A Room Is a Kind of Weather");
    expect(short.items[0].id).not.toBe(medium.items[0].id);
    expect(short.next).toContain("time_range=short_term&offset=10&limit=10");
  });

  test("exactly the last 50 plays can be read through before, newest first", async () => {
    const { get, signIn } = emulate();
    const { access } = await signIn("premium");
    const times: string[] = [];
    let next: string | null = "/v1/me/player/recently-played?limit=20";
    while (next) {
      const page: { next: string | null; items: { played_at: string }[] } = await (
        await get(next, access)
      ).json();
      times.push(...page.items.map((play) => play.played_at));
      next = page.next;
    }
    expect(times).toHaveLength(50);
    expect(times).toEqual([...new Set(times)].sort().reverse());
  });

  test("a page after the newest play is empty", async () => {
    const { get, signIn } = emulate();
    const { access } = await signIn("premium");
    const first = await (await get("/v1/me/player/recently-played?limit=1", access)).json();
    const later = await get(`/v1/me/player/recently-played?after=${first.cursors.after}`, access);
    expect(await later.json()).toMatchObject({ items: [], next: null, cursors: null });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_CLIENT } from "../state/settings";
import { CHALLENGE, VERIFIER } from "../testing/emulator";
import { agree, CALLBACK, startSpotify } from "../testing/sdk";

/** Requests as clients in other languages send them, byte for byte in what matters. */
let spotify: Awaited<ReturnType<typeof startSpotify>>;
let access: string;

beforeAll(async () => {
  spotify = await startSpotify({ profile: "extended" });
  access = await spotify.tokenFor();
});

afterAll(() => spotify.close());

async function ask(method: string, path: string, body?: string, token = access) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(`${spotify.url}${path}`, { method, headers, body });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function trackUris(count: number): Promise<string[]> {
  const { body } = await ask("GET", `/v1/me/tracks?limit=${count}`);
  return body.items.map(({ track }: { track: { uri: string } }) => track.uri);
}

async function playlistOf(uris: readonly string[]): Promise<string> {
  const { body } = await ask("POST", "/v1/me/playlists", JSON.stringify({ name: "Raw" }));
  if (uris.length > 0) await ask("POST", `/v1/playlists/${body.id}/items`, JSON.stringify({ uris }));
  return body.id;
}

async function urisIn(playlist: string): Promise<string[]> {
  const { body } = await ask("GET", `/v1/playlists/${playlist}/items`);
  return body.items.map(({ item }: { item: { uri: string } }) => item.uri);
}

describe("a trailing slash", () => {
  it.each([
    ["/v1/me/", 200],
    ["/v1/me/playlists/?limit=1", 200],
    ["/v1/browse/categories/", 200],
    ["/v1/none-such/", 404],
  ])("changes nothing in GET %s, as spotipy sends it", async (path, status) => {
    const plain = await ask("GET", path.replace(/\/(?=\?|$)/, ""));
    expect(await ask("GET", path)).toEqual(plain);
    expect(plain.status).toBe(status);
  });

  it("changes nothing at the accounts service and the token endpoint", async () => {
    const query = { client_id: DEMO_CLIENT.id, response_type: "code", redirect_uri: CALLBACK };
    const page = await fetch(`${spotify.url}/authorize/?${new URLSearchParams(query)}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Agree")]);
    const body = new URLSearchParams({ grant_type: "client_credentials" });
    const authorization = `Basic ${btoa(`${DEMO_CLIENT.id}:${DEMO_CLIENT.secret}`)}`;
    const answer = await fetch(`${spotify.url}/api/token/`, {
      method: "POST",
      body,
      headers: { authorization },
    });
    expect(answer.status).toBe(200);
  });
});

describe("the token endpoint", () => {
  async function codeWith(query: Record<string, string> = {}): Promise<string> {
    const all = { client_id: DEMO_CLIENT.id, response_type: "code", redirect_uri: CALLBACK, ...query };
    const callback = await agree(new URL(`${spotify.url}/authorize?${new URLSearchParams(all)}`));
    return callback.searchParams.get("code") ?? "";
  }

  async function token(form: Record<string, string>) {
    const answer = await fetch(`${spotify.url}/api/token`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    return { status: answer.status, body: await answer.json() };
  }

  const credentials = { client_id: DEMO_CLIENT.id, client_secret: DEMO_CLIENT.secret };

  it("takes the secret in the form, as passport-spotify sends it, for a code and its refresh", async () => {
    const grant = { grant_type: "authorization_code", redirect_uri: CALLBACK };
    const first = await token({ ...grant, code: await codeWith(), ...credentials });
    expect(first).toMatchObject({ status: 200, body: { refresh_token: expect.any(String) } });
    const { refresh_token } = first.body;
    expect((await token({ grant_type: "refresh_token", refresh_token, ...credentials })).status).toBe(200);
    expect((await token({ grant_type: "client_credentials", ...credentials })).status).toBe(200);
  });

  it("refuses a wrong secret in the form, even beside a right PKCE verifier, and the code stays valid", async () => {
    const code = await codeWith({ code_challenge: CHALLENGE, code_challenge_method: "S256" });
    const proof = { redirect_uri: CALLBACK, code, code_verifier: VERIFIER, client_id: DEMO_CLIENT.id };
    const form = { grant_type: "authorization_code", ...proof };
    expect(await token({ ...form, client_secret: "wrong" })).toEqual({
      status: 400,
      body: { error: "invalid_client", error_description: "Invalid client secret" },
    });
    expect((await token(form)).status).toBe(200);
  });

  it("takes its parameters from the query of a request without a body", async () => {
    const query = new URLSearchParams({ grant_type: "client_credentials", ...credentials });
    const answer = await fetch(`${spotify.url}/api/token?${query}`, { method: "POST" });
    expect([answer.status, (await answer.json()).token_type]).toEqual([200, "Bearer"]);
    const log = await (await fetch(`${spotify.url}/_emulator/requests`)).text();
    expect(log).not.toContain(DEMO_CLIENT.secret);
  });
});

describe("the old contents of a playlist", () => {
  it("have pages of 100, as spotipy requests them; `/items` has 50", async () => {
    const playlists = (await ask("GET", "/v1/me/playlists")).body.items;
    const { id } = playlists.find(({ name }: { name: string }) => name === "Night Ferry");
    const page = await ask("GET", `/v1/playlists/${id}/tracks?limit=100&offset=0`);
    expect([page.status, page.body.items.length]).toEqual([200, 100]);
    expect((await fetch(page.body.next, { headers: { authorization: `Bearer ${access}` } })).status).toBe(
      200,
    );
    expect((await ask("GET", `/v1/playlists/${id}/tracks?limit=101`)).status).toBe(400);
    expect((await ask("GET", `/v1/playlists/${id}/items?limit=51`)).status).toBe(400);
  });

  it("take a bare JSON array of URIs, as spotipy sends it, with the position in the query", async () => {
    const [one = "", two = "", three = ""] = await trackUris(3);
    const id = await playlistOf([one]);
    const added = await ask("POST", `/v1/playlists/${id}/tracks?position=0`, JSON.stringify([two, three]));
    expect(added).toMatchObject({ status: 201, body: { snapshot_id: expect.any(String) } });
    expect(await urisIn(id)).toEqual([two, three, one]);
    expect((await ask("PUT", `/v1/playlists/${id}/tracks`, JSON.stringify([three]))).status).toBe(200);
    expect(await urisIn(id)).toEqual([three]);
  });

  it("refuse a bare array that is not a list of URIs, and `/items` refuses every bare array", async () => {
    const [one = ""] = await trackUris(1);
    const id = await playlistOf([one]);
    for (const body of ["[1]", "[]", "[null]"])
      expect((await ask("POST", `/v1/playlists/${id}/tracks`, body)).status).toBe(400);
    expect((await ask("POST", `/v1/playlists/${id}/items`, JSON.stringify([one]))).status).toBe(400);
    expect(await urisIn(id)).toEqual([one]);
  });

  it.each(["tracks", "items"])(
    "are replaced by the URIs in the query of `PUT /%s` without a body",
    async (path) => {
      const [one = "", two = ""] = await trackUris(2);
      const id = await playlistOf([one]);
      const put = (uris: string) =>
        ask("PUT", `/v1/playlists/${id}/${path}?${new URLSearchParams({ uris })}`);
      expect((await put(`${two},${one}`)).status).toBe(200);
      expect(await urisIn(id)).toEqual([two, one]);
      expect((await put("")).status).toBe(200);
      expect(await urisIn(id)).toEqual([]);
    },
  );

  it("refuse to remove a local file, with the whole call", async () => {
    const playlists = (await ask("GET", "/v1/me/playlists")).body.items;
    const ferry = playlists.find(({ name }: { name: string }) => name === "Night Ferry");
    const { items } = (await ask("GET", `/v1/playlists/${ferry.id}/tracks?limit=9`)).body;
    const uris = [items[0].track.uri, items[8].track.uri];
    expect(uris[1]).toMatch(/^spotify:local:/);
    const body = JSON.stringify({ tracks: uris.map((uri) => ({ uri, positions: [0] })) });
    expect((await ask("DELETE", `/v1/playlists/${ferry.id}/tracks`, body)).status).toBe(400);
    expect((await ask("GET", `/v1/playlists/${ferry.id}/tracks?limit=9`)).body.items).toEqual(items);
  });
});

it("whether a playlist is followed needs no scope", async () => {
  const scopeless = await spotify.tokenFor("premium", "");
  const { items } = (await ask("GET", "/v1/me/playlists")).body;
  const path = `/v1/playlists/${items[0].id}/followers/contains?ids=idamarlow`;
  expect(await ask("GET", path, undefined, scopeless)).toEqual({ status: 200, body: [true] });
});

it("audiobooks have their first chapters, by one id, by several and in the library", async () => {
  const saved = (await ask("GET", "/v1/me/audiobooks?limit=1")).body.items[0].audiobook;
  const one = (await ask("GET", `/v1/audiobooks/${saved.id}`)).body;
  const [listed] = (await ask("GET", `/v1/audiobooks?ids=${saved.id}`)).body.audiobooks;
  expect(one.chapters.items[0]).toMatchObject({ chapter_number: 0, name: "Opening Credits" });
  expect([saved.chapters, listed.chapters]).toEqual([one.chapters, one.chapters]);
});

it("a playlist without a picture has an empty list of images, never null", async () => {
  const { items } = (await ask("GET", "/v1/me/playlists?limit=50")).body;
  const bare = items.find((playlist: { name: string } | null) => playlist?.name === "No picture yet");
  expect(bare.images).toEqual([]);
  expect((await ask("GET", `/v1/playlists/${bare.id}/images`)).body).toEqual([]);
});

describe("the search", () => {
  async function firstTitle(q: string): Promise<string> {
    const query = new URLSearchParams({ q, type: "track", limit: "1" });
    return (await ask("GET", `/v1/search?${query}`)).body.tracks.items[0]?.name;
  }

  it.each([
    ["Copper, Slowly Turning", "Copper, Slowly Turning"],
    ["inland sky", "Inland Sky"],
    ["track:Ferrous artist:Marek Voldane", "Ferrous"],
    ['track:"Inland Sky"', "Inland Sky"],
    ["Inland Sky Yara Quillon", "Inland Sky"],
    ["Half a Harbour Hollow Ferry Choir", "Half a Harbour"],
  ])("finds the exact title first for %s", async (q, title) => {
    expect(await firstTitle(q)).toBe(title);
  });

  it("does not take a longer title or a prefix for the exact one", async () => {
    const { tracks } = (await ask("GET", "/v1/search?q=quiet&type=track&limit=50")).body;
    const exact = tracks.items.map(({ name }: { name: string }) => name.toLowerCase() === "quiet");
    expect(exact).toEqual([...exact].sort((a, b) => Number(b) - Number(a)));
    expect(exact).toContain(true);
  });
});

it("previous returns from a queued song to the song before it", async () => {
  const [one = "", two = "", queued = ""] = await trackUris(3);
  const { devices } = (await ask("GET", "/v1/me/player/devices")).body;
  const play = JSON.stringify({ uris: [one, two] });
  await ask("PUT", `/v1/me/player/play?device_id=${devices[0].id}`, play);
  await ask("POST", `/v1/me/player/queue?uri=${queued}`);
  await ask("POST", "/v1/me/player/next");
  expect((await ask("GET", "/v1/me/player")).body.item.uri).toBe(queued);
  expect((await ask("POST", "/v1/me/player/previous")).status).toBe(204);
  expect((await ask("GET", "/v1/me/player")).body.item.uri).toBe(one);
  await ask("POST", "/v1/me/player/next");
  expect((await ask("GET", "/v1/me/player")).body.item.uri).toBe(two);
});

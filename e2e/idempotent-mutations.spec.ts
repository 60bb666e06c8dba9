import { z } from "zod";
import { expect, test } from "./fixtures";
import type { App } from "./support/app";
import { createHttpSession, type HttpSession } from "./support/http-session";
import { visibleText } from "./support/visible-html";

const EDITING = ["editPlaylists", "editLibrary", "controlPlayer"];

/** A user who has granted every permission for mutations, one after the other. */
async function editor(app: App): Promise<HttpSession> {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  for (const feature of EDITING)
    await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  return visitor;
}

const itemsSchema = z.object({
  total: z.number(),
  snapshot: z.string().optional(),
  items: z.array(z.object({ item: z.object({ uri: z.string() }).nullable() })),
});

/** Returns the contents of a playlist according to Spotify. */
async function contentsOf(url: string, token: string, id: string): Promise<(string | undefined)[]> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/v1/playlists/${id}/items?limit=50`, { headers });
  return itemsSchema.parse(await response.json()).items.map((entry) => entry.item?.uri);
}

async function someTracks(url: string, token: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/v1/me/top/tracks?limit=4`, { headers });
  const page = z.object({ items: z.array(z.object({ uri: z.string() })) }).parse(await response.json());
  return page.items.map(({ uri }) => uri);
}

async function someDevice(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/v1/me/player/devices`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const device = z.object({ id: z.string(), is_restricted: z.literal(false) });
  const { devices } = z.object({ devices: z.array(device.or(z.unknown())) }).parse(await response.json());
  return devices.map((one) => device.safeParse(one).data?.id).find((id) => id !== undefined) ?? "";
}

const idSchema = z.object({ id: z.string() });
const versionSchema = z.object({ snapshot: z.string() });

test("a playlist is created, filled, reordered and reduced, and no mutation is applied twice", async ({
  app,
  spotify,
}) => {
  const visitor = await editor(app);
  const token = await spotify.tokenFor("premium");
  const [first = "", second = "", third = "", fourth = ""] = await someTracks(spotify.url, token);

  await test.step("the playlist is created and renamed", async () => {
    const created = await visitor.change("POST", "/api/v1/playlists", {
      name: "Sunday",
      description: "Slow & soft",
    });
    expect(created.status).toBe(200);
  });
  const playlists = await (
    await fetch(`${spotify.url}/v1/me/playlists?limit=1`, { headers: { authorization: `Bearer ${token}` } })
  ).json();
  const { id } = idSchema.parse(playlists.items[0]);
  const entries = `/api/v1/playlists/${id}/entries`;
  expect((await visitor.change("PATCH", `/api/v1/playlists/${id}`, { name: "Monday" })).status).toBe(200);
  expect(visibleText((await visitor.get(`/playlists/${id}`)).body)).toContain("Monday");

  const added = await visitor.change("POST", entries, { uris: [first, second] });
  expect(added.status).toBe(200);

  await test.step("songs are added once when the response is lost", async () => {
    // Spotify applies the change, then cuts the response off in the middle.
    await spotify.fault({ match: "/v1/playlists/*/items", method: "POST", padTo: 4000, cut: true, times: 1 });
    expect((await visitor.change("POST", entries, { uris: [third] })).status).toBe(200);
    expect(await contentsOf(spotify.url, token, id)).toEqual([first, second, third]);
  });

  await test.step("songs are added once when Spotify fails before it applies anything", async () => {
    await spotify.fault({ match: "/v1/playlists/*/items", method: "POST", status: 502, times: 1 });
    expect((await visitor.change("POST", entries, { uris: [fourth], position: 0 })).status).toBe(200);
    expect(await contentsOf(spotify.url, token, id)).toEqual([fourth, first, second, third]);
  });

  const page = await visitor.get(`/playlists/${id}`);
  expect(visibleText(page.body)).toContain("4 ");
  const { snapshot } = versionSchema.parse(
    JSON.parse((await visitor.change("POST", entries, { uris: [second] })).body),
  );
  const moved = await visitor.change("PATCH", entries, { from: 3, before: 0, snapshot });
  expect(await contentsOf(spotify.url, token, id)).toEqual([third, fourth, first, second, second]);
  const { snapshot: after } = versionSchema.parse(JSON.parse(moved.body));
  await visitor.change("DELETE", entries, { uris: [first], snapshot: after });
  expect(await contentsOf(spotify.url, token, id)).toEqual([third, fourth, second, second]);
  expect((await visitor.change("PATCH", entries, { from: 0, before: 1, snapshot: "another" })).status).toBe(
    409,
  );

  await test.step("the playlist is unfollowed, since Spotify cannot delete it", async () => {
    const unfollowed = await visitor.change("DELETE", "/api/v1/library", {
      uris: [`spotify:playlist:${id}`],
    });
    expect(unfollowed.status).toBe(204);
    expect(visibleText((await visitor.get("/playlists")).body)).not.toContain("Monday");
  });
});

test("every mutation costs one call, and the player returns a specific error for what it cannot do", async ({
  app,
  spotify,
}) => {
  const visitor = await editor(app);
  const [track = ""] = await someTracks(spotify.url, await spotify.tokenFor("premium"));
  const idle = await visitor.change("POST", "/api/v1/player/commands", { command: "pause" });
  expect([idle.status, JSON.parse(idle.body).error.code]).toEqual([409, "no_active_device"]);
  const deviceId = await someDevice(spotify.url, await spotify.tokenFor("premium"));
  await spotify.forgetCalls();
  expect((await visitor.change("PUT", "/api/v1/library", { uris: [track] })).status).toBe(204);
  expect((await visitor.change("DELETE", "/api/v1/library", { uris: [track] })).status).toBe(204);
  const commands = [
    { command: "transfer", deviceId },
    { command: "play", uris: [track] },
    { command: "repeat", mode: "track" },
    { command: "queue", uri: track },
    { command: "next" },
  ];
  for (const command of commands)
    expect([command, (await visitor.change("POST", "/api/v1/player/commands", command)).status]).toEqual([
      command,
      204,
    ]);
  expect(await spotify.counts()).toEqual({
    "PUT /v1/me/library": 1,
    "DELETE /v1/me/library": 1,
    "PUT /v1/me/player": 1,
    "PUT /v1/me/player/play": 1,
    "PUT /v1/me/player/repeat": 1,
    "POST /v1/me/player/next": 1,
    "POST /v1/me/player/queue": 1,
  });
  const free = createHttpSession(app.url);
  await free.logIn("free", { path: "/login/spotify", form: { next: "/settings", feature: "controlPlayer" } });
  const refused = await free.change("POST", "/api/v1/player/commands", { command: "pause" });
  expect([refused.status, JSON.parse(refused.body).error.code]).toEqual([403, "premium_required"]);
});

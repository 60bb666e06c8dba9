import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type SpotifyCall, spotify } from "@/lib/testing/spotify-server";
import type { Session } from "../auth/session-cookie";
import { exportPlaylist } from "./playlist-export";

const caller = vi.hoisted((): { session: Session | null } => ({ session: null }));
const request = new AsyncLocalStorage<boolean>();

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
// As in Next, the session is known within the request only.
vi.mock("../auth/session", () => ({
  currentSession: async () => {
    if (!request.getStore()) throw new Error("outside a request");
    return caller.session;
  },
}));

const ID = "37i9dQZF1DXcBWIGoYBM5M";
const TOTAL = 170;

/** Replies with a playlist of 170 songs. `snapshots` are those of its reads in order; the last one repeats. */
function playlist(owner: string, snapshots: string[]) {
  const items = (offset: number, limit: number) =>
    Array.from({ length: Math.max(0, Math.min(limit, TOTAL - offset)) }, (_, index) => ({
      item: { name: `${offset + index}`, uri: `spotify:track:${offset + index}` },
    }));
  spotify.answers(async ({ path }: SpotifyCall) => {
    const { pathname, searchParams } = new URL(path, spotify.url);
    if (pathname === "/v1/me") return { body: { id: "ann" } };
    const snapshot_id = snapshots.length > 1 ? snapshots.shift() : snapshots[0];
    if (searchParams.has("fields")) return { body: { snapshot_id } };
    const offset = Number(searchParams.get("offset"));
    if (pathname.endsWith("/items")) return { body: { total: TOTAL, items: items(offset, 50) } };
    const contents = { total: TOTAL, items: items(0, 100) };
    return { body: { id: ID, name: "Mix", snapshot_id, owner: { id: owner }, items: contents } };
  });
}

const start = () => request.run(true, () => exportPlaylist(ID, "txt", new AbortController().signal));

async function textOf(text: AsyncGenerator<string>): Promise<string> {
  let whole = "";
  for await (const part of text) whole += part;
  return whole;
}

beforeEach(() => {
  caller.session = makeSession({ uid: randomUUID() });
});

describe("a playlist as a file", () => {
  it("is read to its end, also after the response has begun", async () => {
    playlist("ann", ["s1"]);
    const { name, text } = await start();
    const lines = (await textOf(text)).trim().split("\n");
    expect([name, lines.length, lines.at(-1)]).toEqual(["Mix.txt", TOTAL, "169"]);
  });

  it("fails when the playlist changed meanwhile", async () => {
    // Read for its name, its first page, its second, and then its version.
    playlist("ann", ["s1", "s1", "s1", "s1", "s2"]);
    await expect(textOf((await start()).text)).rejects.toThrow();
  });

  it("is one at a time for each user", async () => {
    playlist("ann", ["s1"]);
    const { text } = await start();
    await text.next();
    await expect(start()).rejects.toMatchObject({ code: "too_many" });
    await text.return(undefined);
    await expect(start()).resolves.toMatchObject({ name: "Mix.txt" });
  });

  it("of someone else is refused", async () => {
    playlist("bea", ["s1"]);
    await expect(start()).rejects.toMatchObject({ code: "hidden" });
  });
});

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { spotify } from "@/lib/testing/spotify-server";
import { get, mutate } from "./client";
import { type Priority, withRequestContext } from "./request-context";

const schema = z.object({});

/** Spotify's answers that wait, each with the path it was asked for. */
let held: { path: string; answer: () => void }[] = [];

/** Reads a path for a user. */
function read(person: string, path: string, priority: Priority = "interactive"): Promise<unknown> {
  return withRequestContext({ person, priority }, () => get({ path, schema, accessToken: person }));
}

function pathsAsked(): string[] {
  return spotify.asked().map(({ path }) => path.slice("/v1/".length));
}

/** Answers calls until all of this work is done. */
async function answerUntilDone(work: Promise<unknown>): Promise<void> {
  const answering = setInterval(() => held.shift()?.answer(), 1);
  await work.finally(() => clearInterval(answering));
}

let [ann, bob] = ["", ""];

beforeEach(() => {
  [ann, bob] = [`user:${randomUUID()}:`, `user:${randomUUID()}:`];
  held = [];
  spotify.answers(async ({ path }) => {
    await new Promise<void>((answer) => void held.push({ path, answer }));
    return { body: {} };
  });
});

describe("the calls of one user", () => {
  it("are at most 8 at once, and never make another user wait", async () => {
    const work = Array.from({ length: 20 }, (_, n) => read(ann, `/ann/${n}`));
    await vi.waitFor(() => expect(held).toHaveLength(8));
    const other = read(bob, "/bob/1");
    await vi.waitFor(() => expect(pathsAsked()).toContain("bob/1"));
    expect(pathsAsked()).toHaveLength(9);
    await answerUntilDone(Promise.all([...work, other]));
    expect(pathsAsked()).toHaveLength(21);
  });

  it("begin in the order of what waits for them: a page, a whole list, the background", async () => {
    const busy = Array.from({ length: 8 }, (_, n) => read(ann, `/busy/${n}`));
    await vi.waitFor(() => expect(held).toHaveLength(8));
    const waiting = [
      read(ann, "/background", "background"),
      read(ann, "/list", "list"),
      read(ann, "/page"),
      withRequestContext({ person: ann, priority: "interactive" }, () =>
        mutate({ method: "PUT", path: "/change", accessToken: ann }),
      ),
    ];
    for (const next of ["page", "change", "list", "background"]) {
      const asked = pathsAsked().length;
      held.shift()?.answer();
      await vi.waitFor(() => expect(pathsAsked()).toHaveLength(asked + 1));
      expect(pathsAsked().at(-1)).toBe(next);
    }
    await answerUntilDone(Promise.all([...busy, ...waiting]));
  });

  it("free their place when they fail", async () => {
    spotify.answers({ status: 404 });
    const failed = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => read(ann, `/missing/${n}`)));
    expect(failed.every(({ status }) => status === "rejected")).toBe(true);
    expect(pathsAsked()).toHaveLength(20);
  });
});

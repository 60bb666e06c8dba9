import { after } from "next/server";
import { expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { type Reply, spotify } from "@/lib/testing/spotify-server";
import { refreshOnce } from "./refresh";
import { readLatestSession } from "./refresh-store";

vi.mock("next/server", () => ({ after: vi.fn() }));

it("a refresh that outlasts its request is handed to after() until its tokens are stored", async () => {
  let answer = (_: Reply) => {};
  spotify.answers(() => new Promise<Reply>((resolve) => (answer = resolve)));
  // The access token is still valid, so the request waits a second only.
  const session = makeSession({ accessExpiresAt: Date.now() + 1000 });
  expect(await refreshOnce(session)).toEqual({ kind: "pending" });
  const [[work] = []] = vi.mocked(after).mock.calls;
  answer({ body: { access_token: "fresh", refresh_token: "rotated", expires_in: 3600 } });
  await work;
  expect(await readLatestSession(session)).toMatchObject({ accessToken: "fresh", refreshToken: "rotated" });
});

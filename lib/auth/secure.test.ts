import "@/lib/testing/next-mocks";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";

const APP_URL = "https://music.example.com";
const SESSION = "__Host-tonearm.session";

/** Loads the app as deployed: its URL decides the attributes of its cookies. */
async function deployed() {
  const [{ handleRequest }, { startLoginFromForm }, { encryptSession }] = await Promise.all([
    import("./middleware"),
    import("./login"),
    import("./session-cookie"),
  ]);
  return { handleRequest, startLoginFromForm, encryptSession };
}

beforeAll(() => {
  vi.resetModules();
  stubEnvironment({
    AUTH_URL: APP_URL,
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
  });
});

afterAll(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("over https", () => {
  it("the session cookie is bound to this host and to https", async () => {
    const { handleRequest, encryptSession } = await deployed();
    spotify.answers({ body: { access_token: "fresh" } });
    const cookie = `${SESSION}=${await encryptSession(makeSession({ accessExpiresAt: 0 }))}`;
    const response = await handleRequest(new NextRequest(`${APP_URL}/dashboard`, { headers: { cookie } }));
    const [line = "", ...more] = response.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(line).toMatch(new RegExp(`^${SESSION}=`));
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; SameSite=lax/i);
    expect(line).not.toMatch(/domain/i);
    expect(line.length).toBeLessThan(4096);
  });

  it("a session cookie with the plain name is ignored", async () => {
    const { handleRequest, encryptSession } = await deployed();
    const cookie = `tonearm.session=${await encryptSession(makeSession())}`;
    const response = await handleRequest(new NextRequest(`${APP_URL}/dashboard`, { headers: { cookie } }));
    expect(response.headers.get("location")).toBe(`${APP_URL}/login`);
  });

  it("a transaction cookie is bound likewise, and Spotify gets this URL regardless of the proxy's", async () => {
    const { startLoginFromForm } = await deployed();
    const request = new NextRequest("http://10.0.0.7:8080/login/spotify", {
      method: "POST",
      headers: {
        host: "10.0.0.7:8080",
        origin: APP_URL,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "next=/dashboard",
    });
    const response = await startLoginFromForm(request);
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(searchParams.get("redirect_uri")).toBe(`${APP_URL}/api/auth/callback/spotify`);
    const lines = response.headers.getSetCookie();
    expect(lines).toEqual([expect.stringMatching(/^__Host-tonearm\.login\..*; Secure/)]);
  });
});

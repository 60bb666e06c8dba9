import "@/lib/testing/next-mocks";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeSession } from "@/lib/testing/session";
import { spotify } from "@/lib/testing/spotify-server";
import { stubEnvironment } from "@/lib/testing/stub-env";

const HOME = "https://music.example.com";
const SESSION = "__Host-tonearm.session";

/** The app as it is deployed: the address it lives at decides about its cookies. */
async function deployed() {
  const [{ handleRequest }, { startLoginFromForm }, { encryptSession }] = await Promise.all([
    import("./middleware"),
    import("./login"),
    import("./session-cookie"),
  ]);
  return { gate: handleRequest, handleLoginForm: startLoginFromForm, sealSession: encryptSession };
}

beforeAll(() => {
  vi.resetModules();
  stubEnvironment({
    AUTH_URL: HOME,
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
  });
});

afterAll(() => {
  vi.resetModules();
  stubEnvironment();
});

describe("over https", () => {
  it("the session's cookie is bound to this host and to https", async () => {
    const { gate, sealSession } = await deployed();
    spotify.answers({ body: { access_token: "fresh" } });
    const cookie = `${SESSION}=${await sealSession(makeSession({ accessExpiresAt: 0 }))}`;
    const response = await gate(new NextRequest(`${HOME}/dashboard`, { headers: { cookie } }));
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

  it("a session's cookie under the plain name is not looked at", async () => {
    const { gate, sealSession } = await deployed();
    const cookie = `tonearm.session=${await sealSession(makeSession())}`;
    const response = await gate(new NextRequest(`${HOME}/dashboard`, { headers: { cookie } }));
    expect(response.headers.get("location")).toBe(`${HOME}/login`);
  });

  it("a login's cookie is bound alike, and Spotify is told this address whatever the proxy's was", async () => {
    const { handleLoginForm } = await deployed();
    const request = new NextRequest("http://10.0.0.7:8080/login/spotify", {
      method: "POST",
      headers: { host: "10.0.0.7:8080", origin: HOME, "content-type": "application/x-www-form-urlencoded" },
      body: "next=/dashboard",
    });
    const response = await handleLoginForm(request);
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(searchParams.get("redirect_uri")).toBe(`${HOME}/api/auth/callback/spotify`);
    const lines = response.headers.getSetCookie();
    expect(lines).toEqual([expect.stringMatching(/^__Host-tonearm\.login\..*; Secure/)]);
  });
});

import "@/lib/testing/next-mocks";
import { describe, expect, it } from "vitest";
import { type Browser, createBrowser } from "@/lib/testing/browser";
import { decide } from "@/lib/testing/emulator";
import { makeSession, SCOPES } from "@/lib/testing/session";
import { ORIGIN } from "@/lib/testing/stub-env";
import { handleAuthRoute } from "./authjs/routes";
import { startLoginFromForm } from "./login";
import { encryptSession } from "./session-cookie";

const OWN = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };

function submit(browser: Browser, fields: Record<string, string> = {}, query = "") {
  const body = new URLSearchParams(fields);
  return browser.ask(startLoginFromForm, `/login/spotify${query}`, { method: "POST", headers: OWN, body });
}

async function authorizeParams(browser: Browser, fields?: Record<string, string>, query?: string) {
  const response = await submit(browser, fields, query);
  expect(response.status).toBe(303);
  return new URL(response.headers.get("location") ?? "").searchParams;
}

async function signedInWith(scopes: string[]): Promise<Browser> {
  return createBrowser(new Map([["tonearm.3000.session", await encryptSession(makeSession({ scopes }))]]));
}

function sortedScopes(text: string | null): string[] {
  return (text ?? "").split(" ").sort();
}

describe("the login form", () => {
  it("redirects to Spotify and back to the page the user was on", async () => {
    const browser = createBrowser();
    const location = (await submit(browser, { next: "/playlists?x=1" })).headers.get("location") ?? "";
    const { search } = new URL(await decide(location));
    const back = await browser.ask(handleAuthRoute, `/api/auth/callback/spotify${search}`);
    expect(back.headers.get("location")).toBe(`${ORIGIN}/playlists?x=1`);
    expect(browser.cookies.has("tonearm.3000.session")).toBe(true);
  });

  it.each(["//evil.example", "https://evil.example", "/api/auth/signout", "", "/\\evil"])(
    "returns to the home page when `next` is %j",
    async (next) => {
      const browser = createBrowser();
      const location = (await submit(browser, { next })).headers.get("location") ?? "";
      const { search } = new URL(await decide(location));
      const back = await browser.ask(handleAuthRoute, `/api/auth/callback/spotify${search}`);
      expect(back.headers.get("location")).toBe(`${ORIGIN}/dashboard`);
    },
  );

  it("requests the default scopes at a first login, and ignores the query and other fields", async () => {
    const hostile = { scope: "streaming", client_id: "evil", redirect_uri: "https://evil.example" };
    const asked = await authorizeParams(createBrowser(), hostile, `?${new URLSearchParams(hostile)}`);
    expect(sortedScopes(asked.get("scope"))).toEqual([...SCOPES].sort());
    expect(asked.get("client_id")).toBe("tonearm-demo");
    expect(asked.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/spotify`);
  });

  it("requests one more permission in addition to those granted", async () => {
    const browser = await signedInWith(["user-top-read"]);
    const asked = await authorizeParams(browser, { feature: "recent" });
    expect(sortedScopes(asked.get("scope"))).toEqual(["user-read-recently-played", "user-top-read"]);
    expect(asked.get("show_dialog")).toBe("true");
  });

  it("requests the default scopes for an unknown permission", async () => {
    const asked = await authorizeParams(createBrowser(), { feature: "streaming" });
    expect(sortedScopes(asked.get("scope"))).toEqual([...SCOPES].sort());
  });

  it("always shows the consent page, so that the six months begin now", async () => {
    expect((await authorizeParams(createBrowser())).get("show_dialog")).toBe("true");
  });

  it("responds with no-store", async () => {
    expect((await submit(createBrowser())).headers.get("cache-control")).toBe("private, no-store");
  });

  it("from another address of this deployment leads to the same login at AUTH_URL, before Spotify is asked", async () => {
    const browser = createBrowser();
    const headers = { ...OWN, origin: "https://www.music.example", host: "127.0.0.1:3000" };
    const body = new URLSearchParams({ next: "/playlists?x=1" });
    const response = await browser.ask(startLoginFromForm, "/login/spotify", {
      method: "POST",
      headers,
      body,
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${ORIGIN}/login?next=%2Fplaylists%3Fx%3D1`);
    expect(browser.names()).toEqual([]);
  });

  it.each([ORIGIN, "null"])("with the origin %j asks Spotify, whatever the host", async (origin) => {
    const headers = { ...OWN, origin, host: "www.music.example" };
    const response = await createBrowser().ask(startLoginFromForm, "/login/spotify", {
      method: "POST",
      headers,
      body: new URLSearchParams(),
    });
    expect(new URL(response.headers.get("location") ?? "").pathname).toBe("/authorize");
  });

  it.each([
    ["from another site", { "sec-fetch-site": "cross-site" }],
    ["from another origin", { origin: "https://evil.example" }],
    ["by a client that is not a browser", {}],
  ] satisfies [string, Record<string, string>][])(
    "refuses a form sent %s and starts no login",
    async (_, headers) => {
      const browser = createBrowser();
      const body = new URLSearchParams({ next: "/top" });
      const response = await browser.ask(startLoginFromForm, "/login/spotify", {
        method: "POST",
        headers,
        body,
      });
      expect(response.status).toBe(403);
      expect(browser.names()).toEqual([]);
    },
  );

  it("accepts a body that is not a form", async () => {
    const headers = { ...OWN, "content-type": "multipart/form-data; boundary=x" };
    const response = await createBrowser().ask(startLoginFromForm, "/login/spotify", {
      method: "POST",
      headers,
      body: "{",
    });
    expect(response.status).toBe(303);
  });
});

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

async function askedOf(browser: Browser, fields?: Record<string, string>, query?: string) {
  const response = await submit(browser, fields, query);
  expect(response.status).toBe(303);
  return new URL(response.headers.get("location") ?? "").searchParams;
}

async function signedInWith(scopes: string[]): Promise<Browser> {
  return createBrowser(new Map([["tonearm.session", await encryptSession(makeSession({ scopes }))]]));
}

function words(text: string | null): string[] {
  return (text ?? "").split(" ").sort();
}

describe("the login form", () => {
  it("leads to Spotify and back to where the person was", async () => {
    const browser = createBrowser();
    const location = (await submit(browser, { next: "/playlists?x=1" })).headers.get("location") ?? "";
    const { search } = new URL(await decide(location));
    const back = await browser.ask(handleAuthRoute, `/api/auth/callback/spotify${search}`);
    expect(back.headers.get("location")).toBe(`${ORIGIN}/playlists?x=1`);
    expect(browser.cookies.has("tonearm.session")).toBe(true);
  });

  it.each(["//evil.example", "https://evil.example", "/api/auth/signout", "", "/\\evil"])(
    "leads home where it was told to lead to %j",
    async (next) => {
      const browser = createBrowser();
      const location = (await submit(browser, { next })).headers.get("location") ?? "";
      const { search } = new URL(await decide(location));
      const back = await browser.ask(handleAuthRoute, `/api/auth/callback/spotify${search}`);
      expect(back.headers.get("location")).toBe(`${ORIGIN}/dashboard`);
    },
  );

  it("asks for everything at a first login, and takes nothing from query or other fields", async () => {
    const hostile = { scope: "streaming", client_id: "evil", redirect_uri: "https://evil.example" };
    const asked = await askedOf(createBrowser(), hostile, `?${new URLSearchParams(hostile)}`);
    expect(words(asked.get("scope"))).toEqual([...SCOPES].sort());
    expect(asked.get("client_id")).toBe("tonearm-demo");
    expect(asked.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/spotify`);
  });

  it("asks for one more permission on top of those given", async () => {
    const browser = await signedInWith(["user-top-read"]);
    const asked = await askedOf(browser, { feature: "recent" });
    expect(words(asked.get("scope"))).toEqual(["user-read-recently-played", "user-top-read"]);
    expect(asked.get("show_dialog")).toBe("true");
  });

  it("asks for everything when the permission is none it knows", async () => {
    const asked = await askedOf(createBrowser(), { feature: "streaming" });
    expect(words(asked.get("scope"))).toEqual([...SCOPES].sort());
  });

  it("always wants the consent shown, so that its six months begin now", async () => {
    expect((await askedOf(createBrowser())).get("show_dialog")).toBe("true");
  });

  it("answers with what nobody may keep", async () => {
    expect((await submit(createBrowser())).headers.get("cache-control")).toBe("private, no-store");
  });

  it.each([
    ["from another site", { "sec-fetch-site": "cross-site" }],
    ["from another origin", { origin: "https://evil.example" }],
    ["by what is no browser", {}],
  ] satisfies [string, Record<string, string>][])(
    "refuses a form sent %s and begins nothing",
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

  it("survives a body that is no form", async () => {
    const headers = { ...OWN, "content-type": "multipart/form-data; boundary=x" };
    const response = await createBrowser().ask(startLoginFromForm, "/login/spotify", {
      method: "POST",
      headers,
      body: "{",
    });
    expect(response.status).toBe(303);
  });
});

import { get } from "node:http";
import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";

/** What nginx accepts where nothing is configured: one memory page (nginx docs: proxy_buffer_size), less a reserve. */
const MAX_HEAD_BYTES = 4_000;

const FEATURES = ["editPlaylists", "editLibrary", "controlPlayer"];

const PAGES = [
  "/dashboard",
  "/playlists",
  "/library",
  "/top",
  "/search",
  "/settings",
  "/docs/api",
  "/nothing-here",
];

test.use({ emulator: { rotation: "on", quirks: ["long-tokens"] } });

/** Returns the status and the size of the head of a response, as it crosses the wire. */
function headOf(url: string, cookie: string): Promise<{ status: number; bytes: number; sets: boolean }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, accept: "text/html" } }, (response) => {
      response.resume();
      const status = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}`;
      const lines: string[] = [];
      for (let at = 0; at < response.rawHeaders.length; at += 2)
        lines.push(`${response.rawHeaders[at]}: ${response.rawHeaders[at + 1]}`);
      const bytes = Buffer.byteLength(`${[status, ...lines].join("\r\n")}\r\n\r\n`);
      resolve({ status: response.statusCode ?? 0, bytes, sets: "set-cookie" in response.headers });
    }).on("error", reject);
  });
}

test("heads of responses have at most 4,000 bytes, with the longest cookie that a refresh sets", async ({
  app,
  passTime,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  for (const feature of FEATURES)
    await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  for (const path of PAGES) {
    await passTime(HOUR_MS);
    const { status, bytes, sets } = await headOf(`${app.url}${path}`, visitor.cookies());
    expect([path, status, sets]).toEqual([path, path === "/nothing-here" ? 404 : 200, true]);
    expect(bytes, path).toBeLessThanOrEqual(MAX_HEAD_BYTES);
    // The refresh above used up the token of this cookie.
    await visitor.get("/settings");
  }
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "./fixtures";
import { type App, restartApp, startApp } from "./support/app";
import { settings } from "./support/app-settings";
import { createHttpSession } from "./support/http-session";

type Fixtures = {
  folder: string;
  /** Starts the app with `DATA_DIR` in that folder; each start is a restart. */
  start: (dataDir?: string) => Promise<App>;
};

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "tonearm-revocations-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },

  start: async ({ spotify, folder }, use) => {
    const started: App[] = [];
    await use(async (dataDir = folder) => {
      const last = started.at(-1);
      const env = (url: string) => settings(url, spotify, { DATA_DIR: dataDir });
      const app = await (last ? restartApp(last, env) : startApp(env));
      started.push(app);
      return app;
    });
    await started.at(-1)?.stop();
  },
});

async function revocationsOf(app: App): Promise<unknown> {
  const body: unknown = await (await fetch(`${app.url}/api/ready`)).json();
  return typeof body === "object" && body !== null ? Reflect.get(body, "revocations") : undefined;
}

/** Logs in, signs out, and returns the cookies from in between. */
async function signOutWithCopy(app: App, leave: string): Promise<string> {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const copy = visitor.cookies();
  await visitor.post("/logout", { leave });
  return copy;
}

for (const leave of ["here", "everywhere"])
  test(`a copied cookie stays invalid after signing out (${leave}) and a restart without Redis`, async ({
    start,
  }) => {
    const app = await start();
    const cookie = await signOutWithCopy(app, leave);
    const restarted = await start();
    expect(await revocationsOf(restarted)).toBe("file");
    const response = await fetch(`${restarted.url}/api/v1/recent`, { headers: { cookie } });
    expect(response.status).toBe(401);
    const other = createHttpSession(restarted.url);
    await other.logIn();
    expect((await other.get("/api/v1/recent")).status).toBe(200);
  });

test("where no file can be written, sign-outs work, and the log and /api/ready say that they are in memory", async ({
  start,
  folder,
}) => {
  writeFileSync(join(folder, "no-folder"), "");
  const app = await start(join(folder, "no-folder"));
  const cookie = await signOutWithCopy(app, "here");
  expect((await fetch(`${app.url}/api/v1/recent`, { headers: { cookie } })).status).toBe(401);
  expect(await revocationsOf(app)).toBe("memory");
  expect(app.log().match(/revocations: memory/g)).toHaveLength(1);
});

import { execFile } from "node:child_process";
import { expect, test } from "./fixtures";
import { settings } from "./support/app-settings";

type Run = { code: number; text: string };

/** Runs the doctor as `npm run doctor` does. */
function runDoctor(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const command = ["--import", "tsx", "scripts/doctor.ts", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env: { ...process.env, ...env } }, (error, text) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text }),
    );
  });
}

test("the doctor tries id and secret, Redis and the clock, and a taken port is a note", async ({
  app,
  spotify,
  redis,
}) => {
  const port = new URL(app.url).port;
  const env = settings(app.url, spotify, { REDIS_URL: redis.url, PORT: port });
  const well = await runDoctor([], env);
  expect(well.text).toContain("✓ Spotify accepts AUTH_SPOTIFY_ID and AUTH_SPOTIFY_SECRET");
  expect(well.text).toMatch(/✓ Redis answers in [\d.]+ ms/);
  expect(well.text).toMatch(/✓ This machine's clock is right to \d+ s/);
  expect(well.text).toContain(`– Port ${port} is taken`);
  expect(well.code).toBe(0);

  const wrong = await runDoctor([], {
    ...env,
    AUTH_SPOTIFY_SECRET: "a secret of another app",
    REDIS_URL: "redis://127.0.0.1:9",
  });
  expect(wrong.text).toContain(
    "✗ Spotify does not accept AUTH_SPOTIFY_ID with AUTH_SPOTIFY_SECRET\n  → Copy both",
  );
  expect(wrong.text).toContain("✗ Redis at REDIS_URL does not answer");
  expect(wrong.text).not.toContain("a secret of another app");
  expect(wrong.code).toBe(1);
});

test("the doctor judges settings as production does", async ({ app, spotify }) => {
  const env = settings(app.url, spotify, { AUTH_URL: "", NODE_ENV: "development" });
  const { code, text } = await runDoctor([], env);
  expect(text).toContain("✗ AUTH_URL is missing");
  expect(code).toBe(1);
});

test("the doctor checks a deployed app from outside, and names an address that AUTH_URL does not", async ({
  app,
}) => {
  const well = await runDoctor([app.url]);
  for (const line of [
    "✓ Pages have the security headers",
    "✓ The app is ready",
    `✓ Register exactly this redirect URI with Spotify: ${app.url}/api/auth/callback/spotify`,
    "✓ Cookies are bound to this host",
    "✓ Spotify accepts the login request",
  ])
    expect(well.text).toContain(line);
  expect(well.code).toBe(0);

  const other = await runDoctor([app.url.replace("127.0.0.1", "127.0.0.2")]);
  expect(other.text).toContain("✗ ");
  expect(other.text).toContain("→ ");
  expect(other.code).toBe(1);
});

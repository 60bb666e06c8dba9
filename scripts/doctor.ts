import { findBrowser } from "./browser";
import { loadEnvFile, readHost, readPort } from "./env-file";
import { isPortFree } from "./processes";

loadEnvFile();
// Only now: lib/env reads the environment as it is imported, like Next does after .env.
const { parseEnv } = await import("../lib/env");
const parsed = parseEnv(process.env);
const faults = "faults" in parsed ? parsed.faults : [];
const origin = "env" in parsed ? parsed.env.AUTH_URL.origin : null;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const port = readPort();

type Finding = { ok: boolean; text: string };

const findings: Finding[] = [
  {
    ok: major > 20 || (major === 20 && minor >= 19),
    text: `Node ${process.versions.node} (20.19 or newer is needed)`,
  },
  ...faults.map(({ name, problem, hint }) => ({ ok: false, text: `${name} ${problem}. ${hint}` })),
  ...(origin
    ? [{ ok: true, text: `Register with Spotify exactly: ${origin}/api/auth/callback/spotify` }]
    : []),
  { ok: await isPortFree(port, readHost()), text: `Port ${port} is free` },
  {
    ok: findBrowser() !== null,
    text: "A Chromium for the browser tests (npm test installs one where it can)",
  },
];

for (const { ok, text } of findings) console.log(`${ok ? "✓" : "✗"} ${text}`);
process.exit(findings.every(({ ok }) => ok) ? 0 : 1);

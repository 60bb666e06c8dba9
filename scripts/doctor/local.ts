import { existsSync } from "node:fs";
import { type Env, isLoopback } from "../../lib/env-schema";
import { findBrowser } from "../chromium";
import { isPortFree, loadEnv, readHost, readPort } from "../listen-options.mjs";
import { findRedis } from "../redis";
import { credentialFindings } from "./credentials";
import { check, type Finding } from "./finding";
import { redisFindings } from "./redis";

function nodeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNewEnough = major > 20 || (major === 20 && minor >= 19);
  return check(isNewEnough, `Node ${process.versions.node}`, {
    text: `Node ${process.versions.node} is too old`,
    next: "Install Node 24 or 26; 20.19 is the oldest that works.",
  });
}

/** Sign-outs survive a restart in Redis, else in DATA_DIR. */
async function revocationFinding(folder: string): Promise<Finding> {
  const { isWritable, revocationPath } = await import("../../lib/store/revocations");
  if (isWritable(revocationPath(folder)))
    return { level: "ok", text: `revocations: file (sign-outs are kept in ${folder} across restarts)` };
  return {
    level: "note",
    text: `revocations: memory. DATA_DIR (${folder}) cannot be written`,
    next: "Let DATA_DIR name a folder that the app may write to. After a restart a copied cookie of a signed-out session works again otherwise.",
  };
}

/** On loopback nothing stands between browser and app, so both name the same port. */
function portFindings({ AUTH_URL }: Env): Finding[] {
  const port = readPort();
  if (!isLoopback(AUTH_URL) || Number(AUTH_URL.port || 80) === port) return [];
  return [
    {
      level: "note",
      text: `AUTH_URL names port ${AUTH_URL.port || 80}, and the app will listen on ${port}`,
      next: `Start it with PORT=${AUTH_URL.port || 80} npm start, unless something leads from one to the other.`,
    },
  ];
}

/** A demo has an emulated Spotify of its own, which starts with the app. */
async function spotifyFindings(env: Env): Promise<Finding[]> {
  if (env.DEMO) return [{ level: "ok", text: "DEMO=1: Spotify is emulated by the app, nothing to register" }];
  const text = `Register exactly this redirect URI with Spotify: ${env.AUTH_URL.origin}/api/auth/callback/spotify`;
  return [{ level: "ok", text }, ...(await credentialFindings(env))];
}

async function settingFindings(): Promise<Finding[]> {
  // Imported here, because lib/env reads the environment on import.
  const { parseEnv } = await import("../../lib/env");
  const parsed = parseEnv({ ...process.env, NODE_ENV: "production" });
  if ("faults" in parsed)
    return parsed.faults.map(({ name, problem, hint }) => ({
      level: "fault",
      text: `${name} ${problem}`,
      next: hint,
    }));
  const { env } = parsed;
  return [
    { level: "ok", text: "All settings are valid" },
    ...portFindings(env),
    ...(await spotifyFindings(env)),
    ...(env.REDIS_URL ? await redisFindings(env.REDIS_URL) : [await revocationFinding(env.DATA_DIR)]),
  ];
}

function present(isPresent: boolean, text: string, next: string): Finding {
  return isPresent ? { level: "ok", text } : { level: "note", text: `${text}: not found`, next };
}

async function machineFindings(): Promise<Finding[]> {
  const port = readPort();
  return [
    present(existsSync(".next/BUILD_ID"), "A build", "npm run build"),
    (await isPortFree(port, readHost()))
      ? { level: "ok", text: `Port ${port} is free` }
      : {
          level: "note",
          text: `Port ${port} is taken`,
          next: "If that is not Tonearm itself, start it with another one: PORT=3001 npm start",
        },
    present(findRedis() !== null, "redis-server for the tests", "npm test installs it if possible."),
    present(findBrowser() !== null, "Chromium for the browser tests", "npm test installs it if possible."),
  ];
}

/** Checks this folder and its settings as the production server will read them. */
export async function localFindings(): Promise<Finding[]> {
  loadEnv();
  return [nodeFinding(), ...(await settingFindings()), ...(await machineFindings())];
}

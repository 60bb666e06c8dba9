import { type Env, isLoopback } from "../../lib/env-schema";
import { clockFinding } from "./clock";
import type { Finding } from "./finding";

const TIMEOUT_MS = 10_000;

function authorization({ AUTH_SPOTIFY_ID, AUTH_SPOTIFY_SECRET }: Env): string {
  const pair = `${encodeURIComponent(AUTH_SPOTIFY_ID)}:${encodeURIComponent(AUTH_SPOTIFY_SECRET)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

function verdict(status: number): Finding {
  if (status === 200) return { level: "ok", text: "Spotify accepts AUTH_SPOTIFY_ID and AUTH_SPOTIFY_SECRET" };
  if (status === 400 || status === 401)
    return {
      level: "fault",
      text: "Spotify does not accept AUTH_SPOTIFY_ID with AUTH_SPOTIFY_SECRET",
      next: "Copy both again from your app's settings at developer.spotify.com/dashboard, without spaces.",
    };
  return {
    level: "note",
    text: `Spotify answered ${status}, so id and secret are not checked`,
    next: "Run the doctor again later.",
  };
}

/**
 * Tries the id and the secret of the Spotify app with a token of its own (client credentials, RFC 6749 section 4.4), which
 * belongs to no user, and compares this machine's clock with Spotify's.
 */
export async function credentialFindings(env: Env): Promise<Finding[]> {
  try {
    const response = await fetch(`${env.SPOTIFY_ACCOUNTS_URL}/api/token`, {
      method: "POST",
      headers: { authorization: authorization(env) },
      body: new URLSearchParams({ grant_type: "client_credentials" }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const clock = clockFinding("This machine's clock", response.headers.get("date"));
    return [verdict(response.status), ...(clock ? [clock] : [])];
  } catch {
    return [
      {
        level: "fault",
        text: `${env.SPOTIFY_ACCOUNTS_URL} cannot be reached, so nobody can log in`,
        next: isLoopback(new URL(env.SPOTIFY_ACCOUNTS_URL))
          ? "Start the emulator (npm run emulator), or remove SPOTIFY_ACCOUNTS_URL and SPOTIFY_API_URL."
          : "Check the network, DNS and firewall of this machine.",
      },
    ];
  }
}

import { env, envFaults, isVercel, likelyOrigin } from "./env";
import type { EnvFault } from "./env-schema";

/** Data of the setup page: the faulty variables, the redirect URI to register with Spotify, and where the app runs. */
export type Setup = { faults: EnvFault[]; redirectUri: string; platform: "vercel" | "other" };

/** Returns the URL of the app, as far as it is known before the app is configured. */
export function publicUrl(): URL {
  const url = URL.canParse(likelyOrigin()) ? new URL(likelyOrigin()) : new URL("http://127.0.0.1:3000");
  // Spotify does not accept localhost, so never suggest it.
  if (url.hostname === "localhost") url.hostname = "127.0.0.1";
  return url;
}

/** Returns whether browsers reach the app over https, so that its cookies can be bound to it. */
export function usesHttps(): boolean {
  return publicUrl().protocol === "https:";
}

/** Returns the redirect URI to register with Spotify, letter for letter. */
export function redirectUri(): string {
  return `${publicUrl().origin}/api/auth/callback/spotify`;
}

/** Returns the configuration errors, or null when the app is configured. */
export function configErrors(): Setup | null {
  if (envFaults.length === 0) return null;
  return { faults: envFaults, redirectUri: redirectUri(), platform: isVercel ? "vercel" : "other" };
}

/** Returns the URL of a Tonearm that anyone may try, or null where none is configured. */
export function demoUrl(): string | null {
  return env().DEMO_URL ?? null;
}

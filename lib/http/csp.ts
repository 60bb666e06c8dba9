import { env, envFaults, isDevelopment } from "../env";
import { log } from "../log";
import { metrics } from "../metrics";
import { imageSources } from "../spotify/allowed-urls";
import { MINUTE_MS } from "../time";

const REPORT_PATH = "/api/v1/csp-reports";

/**
 * `form-action` also governs the redirect after the login form: to Spotify, to AUTH_URL from another address of
 * this deployment, or from a preview to the relay.
 */
function formTargets(): string {
  if (envFaults.length) return "";
  const { AUTH_URL, SPOTIFY_ACCOUNTS_URL, LOGIN_RELAY_URL } = env();
  const targets = [AUTH_URL.origin, new URL(SPOTIFY_ACCOUNTS_URL).origin, LOGIN_RELAY_URL?.origin];
  return targets
    .filter(Boolean)
    .map((target) => ` ${target}`)
    .join("");
}

/**
 * Returns the Content-Security-Policy of one response.
 * @param nonce unique to the response. Next reads it from this header of the request and sets it on its
 * scripts.
 */
export function contentSecurityPolicy(nonce: string): string {
  const images = envFaults.length ? [] : imageSources();
  const dev = isDevelopment;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' ${images.join(" ")}`.trim(),
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${formTargets()}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(dev ? [] : ["require-trusted-types-for 'script'", "trusted-types nextjs default"]),
    `report-uri ${REPORT_PATH}`,
  ].join("; ");
}

/** A broken release sends one report per page view, and anybody can send any number. */
const MAX_LOGGED_PER_MINUTE = 10;

const MAX_LOGGED_CHARS = 2 * 1024;

/**
 * Creates a function that logs a sample of reports: the first ones of each minute, cut to 2 KB. Each line counts
 * the reports that were skipped since the last one.
 */
export function createReportLog(now: () => number = Date.now) {
  let minute = 0;
  let logged = 0;
  let skipped = 0;

  /** Returns whether the next report is in the sample. */
  function isSampled(): boolean {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute) [minute, logged] = [current, 0];
    if (logged < MAX_LOGGED_PER_MINUTE) return true;
    skipped++;
    return false;
  }

  /** @param read reads the body of the report. It is not called for a report outside the sample. */
  return async function logReport(read: () => Promise<string>): Promise<void> {
    metrics?.cspReports.inc();
    if (!isSampled()) return;
    logged++;
    const report = (await read()).slice(0, MAX_LOGGED_CHARS);
    log.warn({ report, skipped }, "content security policy violation");
    skipped = 0;
  };
}

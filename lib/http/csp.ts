import { env, envFaults, isDevelopment } from "../env";
import { imageSources } from "../spotify/allowed-urls";

/** Where violations are reported to. */
const REPORT_PATH = "/api/v1/csp-reports";

function formTargets(): string {
  // `form-action` also governs the redirect that answers the login form, which leads to Spotify.
  return envFaults.length ? "" : ` ${new URL(env().SPOTIFY_ACCOUNTS_URL).origin}`;
}

/**
 * The policy of one response.
 * @param nonce fresh for it. Next reads it from this header of the request and marks its scripts with it.
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
    "manifest-src 'self'",
    `form-action 'self'${formTargets()}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(dev ? [] : ["require-trusted-types-for 'script'", "trusted-types nextjs default"]),
    `report-uri ${REPORT_PATH}`,
  ].join("; ");
}

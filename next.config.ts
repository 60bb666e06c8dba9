import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { NextConfig } from "next";
import { SECURITY_HEADERS } from "./lib/http/headers";
import { MAX_BUFFERED_BODY_BYTES } from "./lib/http/read-body";

/**
 * For files that a platform serves itself. instrumentation.ts sets the same headers for Next's own responses,
 * which skip these.
 */
const BASE_HEADERS = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

/** Not for the login callback: a popup that passes through it would lose its opener. */
const OPENER_POLICY = [{ key: "Cross-Origin-Opener-Policy", value: "same-origin" }];

/** The policy of a service worker is the one of its own response (W3C Service Workers, CSP integration). */
const WORKER_POLICY = [{ key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'" }];

/**
 * Returns a hash of the code that creates cached values: values that one build caches in Redis may not fit
 * the pages of another.
 */
function cacheShapes(): string {
  const folders = ["lib/api/schemas", "lib/data"].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  const hash = createHash("sha256");
  for (const file of [...files.sort(), "lib/spotify/constants.ts"])
    if (!file.endsWith(".test.ts") && existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Few large chunks instead of many small ones: over HTTP/1.1 each file costs a round trip on 1 of 6
 * connections. Sizes are in bytes before compression, which sends a fifth of them. Code that is loaded on use
 * keeps its own chunks.
 */
const CHUNKING = { requestCost: 1_000_000, minChunkSize: 1_000_000, maxMergeChunkSize: 1_000_000 };

const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));

/** sharp is for the image optimizer, which is off. Without it no file of a deployment depends on the processor. */
const UNUSED_FILES = ["**/node_modules/sharp/**/*", "**/node_modules/@img/**/*"];

const config: NextConfig = {
  // For the container image only, because `next start` does not serve it.
  output: process.env.BUILD_STANDALONE === "1" ? "standalone" : undefined,
  // The first key is for Next's own server, the second for routes.
  outputFileTracingExcludes: { "next-server": UNUSED_FILES, "/**": UNUSED_FILES },
  poweredByHeader: false,
  // No preload headers of links and scripts: with long cookies they exceed the 4 KB that a default nginx accepts.
  reactMaxHeadersLength: 0,
  experimental: {
    turbopackChunking: CHUNKING,
    // A navigation or refresh without a connection waits and completes on reconnection, instead of the
    // browser's error page.
    useOffline: true,
    proxyClientMaxBodySize: MAX_BUFFERED_BODY_BYTES,
  },
  env: { CACHE_SHAPES: cacheShapes(), APP_VERSION: version },
  // Where SKIP_TYPE_CHECK is set, `npm test` has already checked the types.
  typescript: { ignoreBuildErrors: process.env.SKIP_TYPE_CHECK === "1" },
  // The development server uses localhost as its own origin and would otherwise reject its pages at
  // 127.0.0.1.
  allowedDevOrigins: ["127.0.0.1"],
  // Spotify's artwork rules forbid altering covers, and the optimizer has had code-execution vulnerabilities.
  images: { unoptimized: true },
  // Next rewrites 127.0.0.1 to localhost in NextRequest otherwise, and Spotify refuses localhost redirect
  // URIs.
  skipProxyUrlNormalize: true,
  // lib/auth/middleware.ts redirects pages. A redirect before it would fail preflight requests of the JSON API.
  skipTrailingSlashRedirect: true,
  headers: async () => [
    { source: "/:path*", headers: BASE_HEADERS },
    { source: "/((?!api/auth/callback/).*)", headers: OPENER_POLICY },
    { source: "/service-worker.js", headers: WORKER_POLICY },
  ],
  // Messages are compiled, on the server (lib/i18n/messages.ts) or here for those that browsers load with their code
  // (lib/i18n/lazy-messages.ts), so that no browser needs the parser.
  turbopack: {
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
    rules: {
      "*.json": {
        condition: { all: ["browser", { path: /^messages\// }] },
        loaders: ["./lib/i18n/compile-messages-loader.mjs"],
        as: "*.js",
      },
    },
  },
  // One copy for all of Next's bundles: they share the cache, so they must also share its error classes.
  serverExternalPackages: ["bentocache", "ioredis", "pino", "prom-client", "undici"],
};

export default config;

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { NextConfig } from "next";
import { MAX_BUFFERED_BODY_BYTES } from "./lib/http/body-limit";
import { SECURITY_HEADERS } from "./lib/http/security-headers";

/** Also set by instrumentation.ts, for answers of Next's own that never meet these. Here for files that a platform serves itself. */
const SAFETY = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

/** Not where Spotify sends people back to: a popup that passes there would lose the page that opened it. */
const ALONE = [{ key: "Cross-Origin-Opener-Policy", value: "same-origin" }];

/** Differs whenever the code does that makes what is cached: what one build keeps in Redis may not fit another's pages. */
function cacheShapes(): string {
  const files = existsSync("lib/data") ? readdirSync("lib/data").map((name) => `lib/data/${name}`) : [];
  const sources = ["lib/api/types.ts", ...files.sort()].filter((file) => !file.endsWith(".test.ts"));
  const hash = createHash("sha256");
  for (const file of sources) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Few files, not many small ones: over HTTP/1.1 each costs a round trip on one of six connections. In bytes as written, of which a fifth
 * is sent. What is loaded when used stays apart.
 */
const FEW_FILES = { requestCost: 1_000_000, minChunkSize: 1_000_000, maxMergeChunkSize: 1_000_000 };

const config: NextConfig = {
  poweredByHeader: false,
  experimental: {
    turbopackChunking: FEW_FILES,
    // A navigation or refresh without a connection waits and completes on return, in place of the browser's error page.
    useOffline: true,
    proxyClientMaxBodySize: MAX_BUFFERED_BODY_BYTES,
  },
  env: { CACHE_SHAPES: cacheShapes() },
  // `npm test` has checked them by then.
  typescript: { ignoreBuildErrors: process.env.SKIP_TYPE_CHECK === "1" },
  // The development server takes itself for localhost and would refuse its own pages at 127.0.0.1.
  allowedDevOrigins: ["127.0.0.1"],
  // Spotify's artwork rules forbid altering covers, and the optimizer has been a source of code-execution flaws.
  images: { unoptimized: true },
  // Next rewrites 127.0.0.1 to localhost in NextRequest otherwise, and Spotify refuses localhost redirect URIs.
  skipProxyUrlNormalize: true,
  headers: async () => [
    { source: "/:path*", headers: SAFETY },
    { source: "/((?!api/auth/callback/).*)", headers: ALONE },
  ],
  // Messages are compiled on the server (lib/i18n/precompiled-messages.ts), so that no browser needs the parser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // One copy for all of Next's bundles: the cache is shared by them, and so must be the classes of its errors.
  serverExternalPackages: ["bentocache", "ioredis", "pino", "undici"],
};

export default config;

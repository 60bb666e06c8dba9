import type { NextConfig } from "next";

/** For every answer, files included. What differs from answer to answer (policy, caching) is the gate's. */
const SAFETY = Object.entries({
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "X-Frame-Options": "DENY",
}).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  // The development server takes itself for localhost and would refuse its own pages at 127.0.0.1.
  allowedDevOrigins: ["127.0.0.1"],
  // Spotify's artwork rules forbid altering covers, and the optimizer has been a source of code-execution flaws.
  images: { unoptimized: true },
  // Next rewrites 127.0.0.1 to localhost in NextRequest otherwise, and Spotify refuses localhost redirect URIs.
  skipProxyUrlNormalize: true,
  headers: async () => [{ source: "/:path*", headers: SAFETY }],
  // One copy for all of Next's bundles: the cache is shared by them, and so must be the classes of its errors.
  serverExternalPackages: ["bentocache", "ioredis", "pino", "undici"],
};

export default config;

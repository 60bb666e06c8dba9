import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Spotify's artwork rules forbid altering covers, and the optimizer has been a source of code-execution flaws.
  images: { unoptimized: true },
  // Next rewrites 127.0.0.1 to localhost in NextRequest otherwise, and Spotify refuses localhost redirect URIs.
  skipProxyUrlNormalize: true,
  serverExternalPackages: ["pino", "undici"],
};

export default config;

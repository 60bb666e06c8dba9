import type { NextConfig } from "next";

// Without it Next replaces 127.0.0.1 with localhost, which Spotify refuses as a redirect URI: no login could start.
const config: NextConfig = { skipProxyUrlNormalize: true };

export default config;

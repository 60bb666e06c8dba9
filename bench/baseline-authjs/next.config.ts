import type { NextConfig } from "next";

// Without it Next turns 127.0.0.1 into localhost, which Spotify refuses as redirect URI: the login would not even begin.
const config: NextConfig = { skipProxyUrlNormalize: true };

export default config;

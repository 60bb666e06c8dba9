import { LIBRARY_SIZES } from "./catalog/playlists";
import { BUCKETS, WINDOW_ERROR_FORMATS } from "./state/limit-settings";
import { QUIRKS } from "./state/quirks";
import { PROFILES, PUBLIC_FALSE, ROTATIONS } from "./state/settings";

const quirks = Object.entries(QUIRKS).map(([name, effect]) => `    ${name.padEnd(20)} ${effect}`);

/** Output of `--help`. */
export const HELP = `A local Spotify emulator: accounts service, Web API and cover art.

  --port N              0 to 65535, 0 for any free port; default 4010
  --host ADDRESS        IP address to listen on; default 127.0.0.1; others need
                        EMULATOR_ALLOW_NETWORK=1
  --profile NAME        ${PROFILES.join(", ")}; default development
  --library SIZE        ${LIBRARY_SIZES.join(", ")}; default small
  --seed N              seed of the ids, names and images; default 1
  --client ID:SECRET    repeatable; default tonearm-demo:tonearm-demo-secret
  --redirect-uri URI    repeatable; http://127.0.0.1/path matches any port
  --rotation WHEN       ${ROTATIONS.join(", ")}; default off
  --access-ttl SECONDS  lifetime of access tokens; default 3600
  --rate-limit N        calls of a client in 30 seconds; default no limit
  --rate-answer FORM    ${WINDOW_ERROR_FORMATS.join(", ")}: the body of the 429; default json
  --quota BUCKET=N      calls in a rolling day, repeatable; default no limit
                        buckets: ${BUCKETS.join(", ")}
  --latency MS          minimum latency of every response; default 0
  --jitter MS           maximum additional latency; default 0
  --public-false WHAT   ${PUBLIC_FALSE.join(", ")}: the effect of public: false; default kept
  --quirk NAME          an unusual response of Spotify, repeatable; default none
${quirks.join("\n")}
  --help                prints this text`;

import { BUCKETS, WINDOW_REQUESTS } from "./state/limit-settings";
import { PROFILES, ROTATIONS } from "./state/settings";

/** What `--help` prints. */
export const HELP = `A local Spotify: accounts service, Web API and cover art.

  --port N              0 to 65535, 0 takes any free one; default 4010
  --profile NAME        ${PROFILES.join(", ")}; default development
  --library SIZE        small or large; default small
  --seed N              other ids, names and pictures; default 1
  --client ID:SECRET    repeatable; default tonearm-demo:tonearm-demo-secret
  --redirect-uri URI    repeatable; http://127.0.0.1/path stands for any port
  --rotation WHEN       ${ROTATIONS.join(", ")}; default off
  --access-ttl SECONDS  life of access tokens; default 3600
  --rate-limit N        calls of a client in 30 seconds; default any number
  --rate-answer FORM    ${WINDOW_REQUESTS.join(", ")}: the body of its 429; default json
  --quota BUCKET=N      calls in a rolling day, repeatable; default any number
                        buckets: ${BUCKETS.join(", ")}
  --latency MS          every answer takes at least so long; default 0
  --jitter MS           and up to so much longer; default 0
  --help`;

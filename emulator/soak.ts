import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAttack } from "./fuzz/fuzzer";
import { PROFILES } from "./state/settings";
import { MINUTE_MS } from "./time";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const durationMs = Number(values.minutes) * MINUTE_MS;
const attacks = PROFILES.map((profile, index) => createAttack(profile, index + 1));
const REQUESTS_PER_ROUND = 5_000;
// The log stores 20,000 requests and grows until then.
const WARM_UP_ROUNDS = 5;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
let sent = 0;

async function round(): Promise<void> {
  for (const attack of attacks) {
    for (const failure of await attack.send(REQUESTS_PER_ROUND)) console.error("Broken:", failure);
    sent += REQUESTS_PER_ROUND;
  }
}

function report(): void {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  const [all, used] = [rss, heapUsed].map((bytes) => `${Math.round(bytes / 1024 / 1024)} MB`);
  console.log(`${sent} requests: ${all} resident, ${used} in use`);
}

for (let warm = 0; warm < WARM_UP_ROUNDS; warm++) await round();
report();
for (let minute = 1; minute <= Math.ceil(durationMs / MINUTE_MS); minute++) {
  const until = Date.now() + Math.min(MINUTE_MS, durationMs);
  while (Date.now() < until) await round();
  report();
}

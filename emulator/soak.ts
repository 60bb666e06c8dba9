import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAttack } from "./fuzz/fuzzer";
import { PROFILES } from "./state/settings";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const length = Number(values.minutes) * 60_000;
const attacks = PROFILES.map((profile, index) => createAttack(profile, index + 1));
const ROUND = 5_000;
// The log keeps 20,000 requests: before that it may grow.
const WARM_UP = 5;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
let sent = 0;

async function round(): Promise<void> {
  for (const attack of attacks) {
    for (const failure of await attack.send(ROUND)) console.error("Broken:", failure);
    sent += ROUND;
  }
}

function report(): void {
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  const [all, used] = [rss, heapUsed].map((bytes) => `${Math.round(bytes / 1024 / 1024)} MB`);
  console.log(`${sent} requests: ${all} resident, ${used} in use`);
}

for (let warm = 0; warm < WARM_UP; warm++) await round();
report();
for (let minute = 1; minute <= Math.ceil(length / 60_000); minute++) {
  const until = Date.now() + Math.min(60_000, length);
  while (Date.now() < until) await round();
  report();
}

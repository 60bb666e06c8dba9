/**
 * Finds retired words in names of files and of their exports: `npm run names`. The lists map each word to the field's term.
 * The glossary in `docs/README.md` defines the terms.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Words with several meanings, or words that no reader would search for, with the terms to use instead. */
const RETIRED: Record<string, string> = {
  anew: "again, reload",
  answer: "response",
  answers: "responses",
  ask: "fetch, poll, verify, prompt",
  asked: "requested",
  asking: "requesting",
  asks: "fetches",
  behalf: "request context",
  chosen: "selected",
  coming: "pending",
  contestant: "subject",
  copies: "build variants",
  desk: "dashboard",
  disturb: "inject faults",
  edition: "snapshot, optimistic version",
  endings: "revocation",
  expiries: "token expiry",
  figures: "times, counts, stats",
  finder: "index",
  flights: "single-flight",
  foreseen: "predicted",
  forget: "invalidate, delete",
  gate: "middleware",
  groove: "progress bar",
  grooves: "progress bars",
  held: "deferred, cached, locked",
  hostile: "fuzz",
  keep: "cache, save, retain",
  keeper: "sync, restoration",
  keeps: "caches, saves",
  kept: "cached, saved, retained",
  known: "cached, existing, loaded",
  late: "lazy, debounced",
  layers: "tiers",
  leaving: "signing out",
  look: "fetch, verify",
  looked: "fetched, verified",
  looks: "checks",
  mark: "saved status",
  marks: "saved statuses",
  masthead: "site header",
  memo: "memoize",
  meter: "rate limit",
  mosaics: "playlist image",
  narrow: "Latin-1",
  news: "updates",
  odd: "unexpected",
  oddities: "schema drift",
  operator: "site owner",
  patience: "retry policy",
  pause: "cool-down, interval",
  pauses: "cool-downs",
  person: "user",
  plate: "vinyl",
  portrait: "avatar",
  rearranging: "reorder",
  renew: "refresh",
  renewal: "refresh",
  rested: "debounced",
  room: "container, dialog, slot",
  rooms: "dialogs",
  frame: "layout, skeleton",
  frames: "skeletons",
  said: "sent, shown",
  say: "announce",
  setback: "failure",
  settle: "debounce, reconcile, result",
  settled: "debounced",
  sight: "viewport, intersection",
  stage: "player slot",
  stretch: "range",
  stretches: "ranges",
  stylus: "progress handle",
  successor: "latest session",
  surplus: "excess",
  survey: "endpoint matrix",
  tally: "counter, window",
  tangles: "duplicates",
  tell: "send, notify, dispatch",
  tells: "shows",
  told: "sent, shown",
  turning: "navigation",
  unanswered: "network error",
  visit: "session resolution",
  visitor: "user, HTTP session",
  whoever: "user",
  whole: "complete, full",
  wishes: "play request",
  words: "labels, text, messages",
  world: "state",
};

/** Words that are retired only in combination. */
const RETIRED_PAIRS: Record<string, string> = {
  "front end": "cross-origin",
  "on behalf": "request context",
  "put off": "pending",
};

/** Allowed names, with reasons. */
const ALLOWED = new Set([
  // Spotify's own term for explicit content.
  "app/_components/explicit-mark.tsx",
  "ExplicitMark",
  // A mark of the Performance API.
  "LEAVING_MARK",
  // A bearer is renewed, and so is the published route.
  "app/api/v1/auth/renew/route.ts",
  "renewBearer",
  // Search terms.
  "matchesAllWords",
]);

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** Returns the retired words in a name, each with the terms to use instead. */
export function retiredTermsIn(name: string): string[] {
  if (ALLOWED.has(name)) return [];
  const words = wordsOf(name);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const found = [
    ...words.map((word) => [word, RETIRED[word]]),
    ...pairs.map((pair) => [pair, RETIRED_PAIRS[pair]]),
  ];
  return found.flatMap(([word, instead]) => (instead ? [`"${word}" (write ${instead})`] : []));
}

const EXPORT = /^export (?:default )?(?:async )?(?:function\*?|const|let|class|type|enum) (\w+)/gm;

function check(): number {
  const files = execFileSync("git", ["ls-files", "app", "lib", "emulator", "e2e", "scripts", "bench"], {
    encoding: "utf8",
  });
  let faults = 0;
  const report = (where: string, words: string[]) => {
    for (const word of words) console.error(`${where}: ${word}`);
    faults += words.length;
  };
  for (const file of files.trim().split("\n")) {
    if (!/\.(tsx?|mjs|cjs|css)$/.test(file) || !existsSync(file)) continue;
    report(file, retiredTermsIn(file));
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(EXPORT))
      report(`${file}, ${name}`, retiredTermsIn(name));
  }
  console.log(`retired words in names: ${faults}`);
  return faults === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = check();

import { parseArgs } from "node:util";
import { BUCKETS, type LimitSettings, WINDOW_REQUESTS } from "./state/limit-settings";
import { type Client, type EmulatorOptions, PROFILES, ROTATIONS } from "./state/settings";

const DEFAULT_PORT = 4010;
const MINUTE = 60_000;
const MILLION = 1_000_000;

/** Reads the command line; undefined when help was asked for. Throws an error of one plain sentence when something does not fit. */
export function readOptions(args: string[]): EmulatorOptions | undefined {
  const text = { type: "string" } as const;
  const texts = { type: "string", multiple: true } as const;
  const { values } = parseArgs({
    args,
    options: {
      port: text,
      profile: text,
      rotation: text,
      "access-ttl": text,
      library: text,
      seed: text,
      client: texts,
      "redirect-uri": texts,
      "rate-limit": text,
      "rate-answer": text,
      quota: texts,
      latency: text,
      jitter: text,
      help: { type: "boolean" },
    },
  });
  if (values.help) return undefined;
  return {
    port: number("port", values.port, { low: 0, high: 65_535 }) ?? DEFAULT_PORT,
    profile: oneOf("profile", values.profile, PROFILES),
    rotation: oneOf("rotation", values.rotation, ROTATIONS),
    accessTtl: number("access-ttl", values["access-ttl"], { low: 1, high: 86_400 }),
    library: oneOf("library", values.library, ["small", "large"]),
    seed: number("seed", values.seed, { low: 0, high: 4_294_967_295 }),
    clients: values.client?.map(clientFrom),
    redirectUris: values["redirect-uri"]?.map(redirectUri),
    latencyMs: number("latency", values.latency, { low: 0, high: MINUTE }),
    jitterMs: number("jitter", values.jitter, { low: 0, high: MINUTE }),
    limits: {
      rate: number("rate-limit", values["rate-limit"], { low: 0, high: MILLION }),
      answer: oneOf("rate-answer", values["rate-answer"], WINDOW_REQUESTS),
      quota: quotaFrom(values.quota ?? []),
    },
  };
}

function number(name: string, text: string | undefined, { low, high }: { low: number; high: number }) {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new Error(`--${name} must be a whole number from ${low} to ${high}, not "${text}".`);
}

function oneOf<Choice extends string>(name: string, text: string | undefined, choices: readonly Choice[]) {
  if (text === undefined) return undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new Error(`--${name} must be ${choices.join(" or ")}, not "${text}".`);
  return choice;
}

function quotaFrom(texts: string[]): LimitSettings["quota"] {
  const quota: LimitSettings["quota"] = {};
  for (const text of texts) {
    const [name, calls = ""] = text.split("=");
    const bucket = oneOf("quota", name, BUCKETS);
    if (bucket) quota[bucket] = number(`quota ${bucket}`, calls, { low: 0, high: MILLION });
  }
  return quota;
}

function clientFrom(text: string): Client {
  const colon = text.indexOf(":");
  if (colon < 1 || colon === text.length - 1) throw new Error(`--client must be ID:SECRET.`);
  return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function redirectUri(text: string): string {
  if (!URL.canParse(text)) throw new Error(`--redirect-uri must be a full address, not "${text}".`);
  return text;
}

import { isIP } from "node:net";
import { parseArgs } from "node:util";
import { LIBRARY_SIZES } from "./catalog/playlists";
import { BUCKETS, type LimitSettings, WINDOW_ERROR_FORMATS } from "./state/limit-settings";
import { QUIRK_NAMES, type Quirk } from "./state/quirks";
import { type Client, type EmulatorOptions, PROFILES, PUBLIC_FALSE, ROTATIONS } from "./state/settings";
import { MINUTE_MS } from "./time";

const DEFAULT_PORT = 4010;
const MAX_CALLS = 1_000_000;

/**
 * Reads the command line. Returns undefined for `--help`. Throws an error of one sentence for an invalid option.
 * @param allowsNetwork whether the emulator may listen on an address that other computers reach.
 */
export function readOptions(args: string[], allowsNetwork = false): EmulatorOptions | undefined {
  const text = { type: "string" } as const;
  const texts = { type: "string", multiple: true } as const;
  const { values } = parseArgs({
    args,
    options: {
      port: text,
      host: text,
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
      "public-false": text,
      quirk: texts,
      jitter: text,
      help: { type: "boolean" },
    },
  });
  if (values.help) return undefined;
  return {
    port: number("port", values.port, { low: 0, high: 65_535 }) ?? DEFAULT_PORT,
    host: hostFrom(values.host, allowsNetwork),
    profile: oneOf("profile", values.profile, PROFILES),
    rotation: oneOf("rotation", values.rotation, ROTATIONS),
    accessTtl: number("access-ttl", values["access-ttl"], { low: 1, high: 86_400 }),
    library: oneOf("library", values.library, LIBRARY_SIZES),
    seed: number("seed", values.seed, { low: 0, high: 4_294_967_295 }),
    clients: values.client?.map(clientFrom),
    redirectUris: values["redirect-uri"]?.map(redirectUri),
    latencyMs: number("latency", values.latency, { low: 0, high: MINUTE_MS }),
    jitterMs: number("jitter", values.jitter, { low: 0, high: MINUTE_MS }),
    publicFalse: oneOf("public-false", values["public-false"], PUBLIC_FALSE),
    quirks: quirksFrom(values.quirk ?? []),
    limits: {
      rate: number("rate-limit", values["rate-limit"], { low: 0, high: MAX_CALLS }),
      answer: oneOf("rate-answer", values["rate-answer"], WINDOW_ERROR_FORMATS),
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

function hostFrom(text: string | undefined, allowsNetwork: boolean): string | undefined {
  if (text === undefined || ["127.0.0.1", "::1"].includes(text)) return text;
  if (isIP(text) === 0) throw new Error(`--host must be an IP address, not "${text}".`);
  if (allowsNetwork) return text;
  throw new Error(
    `--host ${text} lets other computers use every account. Set EMULATOR_ALLOW_NETWORK=1 to allow that.`,
  );
}

function oneOf<Choice extends string>(name: string, text: string | undefined, choices: readonly Choice[]) {
  if (text === undefined) return undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) throw new Error(`--${name} must be ${choices.join(" or ")}, not "${text}".`);
  return choice;
}

function quirksFrom(texts: string[]): Quirk[] {
  return texts.flatMap((text) => oneOf("quirk", text, QUIRK_NAMES) ?? []);
}

function quotaFrom(texts: string[]): LimitSettings["quota"] {
  const quota: LimitSettings["quota"] = {};
  for (const text of texts) {
    const [name, calls = ""] = text.split("=");
    const bucket = oneOf("quota", name, BUCKETS);
    if (bucket) quota[bucket] = number(`quota ${bucket}`, calls, { low: 0, high: MAX_CALLS });
  }
  return quota;
}

function clientFrom(text: string): Client {
  const colon = text.indexOf(":");
  if (colon < 1 || colon === text.length - 1) throw new Error(`--client must have the form ID:SECRET.`);
  return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function redirectUri(text: string): string {
  if (!URL.canParse(text)) throw new Error(`--redirect-uri must be an absolute URL, not "${text}".`);
  return text;
}

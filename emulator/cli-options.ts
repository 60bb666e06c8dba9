import { parseArgs } from "node:util";
import { type Client, type EmulatorOptions, PROFILES } from "./options";

const DEFAULT_PORT = 4010;

/** Reads the command line. Throws an error of one plain sentence when something does not fit. */
export function readOptions(args: string[]): EmulatorOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string" },
      profile: { type: "string" },
      rotation: { type: "string" },
      "access-ttl": { type: "string" },
      library: { type: "string" },
      seed: { type: "string" },
      client: { type: "string", multiple: true },
      "redirect-uri": { type: "string", multiple: true },
    },
  });
  return {
    port: number("port", values.port, { low: 0, high: 65_535 }) ?? DEFAULT_PORT,
    profile: oneOf("profile", values.profile, PROFILES),
    rotation: oneOf("rotation", values.rotation, ["off", "on"]),
    accessTtl: number("access-ttl", values["access-ttl"], { low: 1, high: 86_400 }),
    library: oneOf("library", values.library, ["small", "large"]),
    seed: number("seed", values.seed, { low: 0, high: 4_294_967_295 }),
    clients: values.client?.map(clientFrom),
    redirectUris: values["redirect-uri"]?.map(redirectUri),
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

function clientFrom(text: string): Client {
  const colon = text.indexOf(":");
  if (colon < 1 || colon === text.length - 1) throw new Error(`--client must be ID:SECRET.`);
  return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function redirectUri(text: string): string {
  if (!URL.canParse(text)) throw new Error(`--redirect-uri must be a full address, not "${text}".`);
  return text;
}

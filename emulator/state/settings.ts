import type { AccountName } from "../catalog/accounts";
import type { LibrarySize } from "../catalog/playlists";
import { type LimitSettings, limitSettings } from "./limit-settings";
import type { Quirk } from "./quirks";

/** Rules that Spotify applies to an app. The README explains each profile. */
export const PROFILES = ["development", "legacy", "extended"] as const;

/** "development" = a new app; "legacy" = created before 11 Feb 2026; "extended" = with Extended Quota. */
export type Profile = (typeof PROFILES)[number];

/** Rotation of refresh tokens: never, at each refresh, or only for clients without a secret. */
export const ROTATIONS = ["off", "on", "pkce"] as const;

export type Rotation = (typeof ROTATIONS)[number];

/** Whether an app can make a playlist private. */
export const PUBLIC_FALSE = ["kept", "ignored"] as const;

export type PublicFalse = (typeof PUBLIC_FALSE)[number];

/** An app registered at the emulated Spotify. */
export type Client = {
  id: string;
  secret: string;
  /** The developer account. Its clients share one quota. Default "owner". */
  owner?: string;
  /** Replaces the emulator's `redirectUris` for this client. */
  redirectUris?: string[];
  /** Accounts on its allow-list; default: all except `uninvited`. */
  users?: AccountName[];
};

/** Options of `createEmulator`. */
export type EmulatorOptions = {
  /** Port on 127.0.0.1. Default 0: any free one. */
  port?: number;
  /** IP address to listen on; default 127.0.0.1. URLs of the emulator always name 127.0.0.1. */
  host?: string;
  profile?: Profile;
  /** "on" = every refresh returns a new refresh token and spends the old one. Default "off". */
  rotation?: Rotation;
  /** Lifetime of an access token in seconds; default 3600. */
  accessTtl?: number;
  library?: LibrarySize;
  seed?: number;
  clients?: Client[];
  /** Exact URIs. Default: the callback of this project on a loopback IP with any port. */
  redirectUris?: string[];
  /** Rate limit and quota; none by default. */
  limits?: Partial<LimitSettings>;
  /** Minimum latency of the accounts service and the Web API; default 0. */
  latencyMs?: number;
  /** Maximum random additional latency; default 0. */
  jitterMs?: number;
  /** Effect of `public: false` from an app. "ignored" = it reads back as true, as often observed. Default "kept". */
  publicFalse?: PublicFalse;
  /** Unexpected responses of Spotify that were observed. Default: none. */
  quirks?: readonly Quirk[];
};

/** The options with all defaults, without the port and the address. */
export type Settings = Required<Omit<EmulatorOptions, "port" | "host" | "limits">> & {
  limits: LimitSettings;
};

/** The client of the demo, tests and documentation. */
export const DEMO_CLIENT: Client = { id: "tonearm-demo", secret: "tonearm-demo-secret" };

/** Returns the options with all defaults. */
export function settingsFrom(options: EmulatorOptions): Settings {
  return {
    profile: options.profile ?? "development",
    rotation: options.rotation ?? "off",
    accessTtl: options.accessTtl ?? 3600,
    library: options.library ?? "small",
    seed: options.seed ?? 1,
    clients: options.clients?.length ? options.clients : [DEMO_CLIENT],
    redirectUris: options.redirectUris ?? [],
    limits: limitSettings(options.limits),
    latencyMs: options.latencyMs ?? 0,
    jitterMs: options.jitterMs ?? 0,
    publicFalse: options.publicFalse ?? "kept",
    quirks: options.quirks ?? [],
  };
}

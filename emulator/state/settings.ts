import type { AccountName } from "../catalog/accounts";
import type { LibrarySize } from "../catalog/playlists";
import { type LimitSettings, limitSettings } from "./limit-settings";

/** Which of Spotify's treatments an app gets; what each means is told in the README. */
export const PROFILES = ["development", "legacy", "extended"] as const;

/** "development" = an app of today; "legacy" = one from before 11 Feb 2026; "extended" = one with all rights. */
export type Profile = (typeof PROFILES)[number];

/** How refresh tokens are replaced: never, at each refresh, or at those of clients without a secret. */
export const ROTATIONS = ["off", "on", "pkce"] as const;

/** One of ROTATIONS. */
export type Rotation = (typeof ROTATIONS)[number];

/** Whether a playlist can be made private by an app. */
export const PUBLIC_FALSE = ["kept", "ignored"] as const;

/** One of these. */
export type PublicFalse = (typeof PUBLIC_FALSE)[number];

/** An app registered on our Spotify. */
export type Client = {
  id: string;
  secret: string;
  /** The developer account, whose clients share one quota; default "owner". */
  owner?: string;
  /** Its own addresses, in the place of the emulator's `redirectUris`. */
  redirectUris?: string[];
  /** Who is on its list of users; default: all but `uninvited`. */
  users?: AccountName[];
};

/** What an emulator can be told when it is made. */
export type EmulatorOptions = {
  /** Port on 127.0.0.1; 0, the default, takes any free one. */
  port?: number;
  profile?: Profile;
  /** "on" = every refresh gives a new refresh token and spends the old one. Default "off". */
  rotation?: Rotation;
  /** Life of an access token in seconds; default 3600. */
  accessTtl?: number;
  library?: LibrarySize;
  seed?: number;
  clients?: Client[];
  /** Exact addresses; without any, the callback of this project on a loopback IP with any port. */
  redirectUris?: string[];
  /** Rate limit and quota; none by default. */
  limits?: Partial<LimitSettings>;
  /** Milliseconds that every answer of the accounts service and the Web API takes at least; default 0. */
  latencyMs?: number;
  /** Up to so many milliseconds more, by chance; default 0. */
  jitterMs?: number;
  /** What becomes of `public: false` from an app: "ignored" = it reads back as true, as often seen; default "kept". */
  publicFalse?: PublicFalse;
};

/** The same, with nothing left open; the port is no longer of interest. */
export type Settings = Required<Omit<EmulatorOptions, "port" | "limits">> & { limits: LimitSettings };

/** The client that demo, tests and documentation use. */
export const DEMO_CLIENT: Client = { id: "tonearm-demo", secret: "tonearm-demo-secret" };

/** Fills in what was left out. */
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
  };
}

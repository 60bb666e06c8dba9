import { createLibrary, type Library } from "../catalog/library";
import { type AllowList, createAllowList } from "./allow-list";
import { createLogins, type Logins } from "./authorization-codes";
import { type Clock, createClock } from "./clock";
import { createFaults, type Faults } from "./faults";
import { createGrants, type Grants } from "./grants";
import { createPlayers, type Players } from "./players";
import { createPlaylistLists, type PlaylistLists } from "./playlist-lists";
import { createPlaylists, type Playlists } from "./playlists";
import { hasQuirk } from "./quirks";
import { createLimits, type Limits } from "./rate-limiter";
import { createRequestLog, type RequestLog } from "./request-log";
import { createSavedLibrary, type SavedLibrary } from "./saved-items-store";
import type { Settings } from "./settings";
import { createUploads, type Uploads } from "./uploads";

/** The state of an emulator. Routes read it again for each request, so that a reset takes effect. */
export type EmulatorState = {
  /** Base URL of the emulator, without a trailing slash. */
  origin: string;
  /** Initial settings, for a reset. */
  initial: Settings;
  settings: Settings;
  library: Library;
  clock: Clock;
  grants: Grants;
  logins: Logins;
  playlists: Playlists;
  /** The playlists in each account's library. */
  lists: PlaylistLists;
  uploads: Uploads;
  /** Saved and followed items of each account. */
  saved: SavedLibrary;
  players: Players;
  log: RequestLog;
  faults: Faults;
  limits: Limits;
  allowList: AllowList;
  /** Scopes that later consents do not grant. */
  withheld: string[];
  /** Whether the app's owner has Premium. If not, every API call returns 403. */
  ownerPremium: boolean;
};

/** Creates the initial state. Several states may share a library, which never changes. */
export function createEmulatorState(
  settings: Settings,
  origin: string,
  library = createLibrary(settings.seed, settings.library),
): EmulatorState {
  return { origin, initial: settings, library, ...freshState(settings, library) };
}

/** Resets a state: no grants, faults, changes or log, and the system time. */
export function resetEmulatorState(world: EmulatorState): void {
  Object.assign(world, freshState(world.initial, world.library));
}

function freshState(
  settings: Settings,
  library: Library,
): Omit<EmulatorState, "origin" | "initial" | "library"> {
  const clock = createClock();
  const current = { ...settings };
  return {
    settings: current,
    clock,
    grants: createGrants(clock, () => (hasQuirk({ settings: current }, "long-tokens") ? "long" : "usual")),
    logins: createLogins(clock),
    playlists: createPlaylists(library, clock),
    lists: createPlaylistLists(library.lists),
    uploads: createUploads(clock),
    saved: createSavedLibrary(library, current),
    players: createPlayers(library, clock),
    log: createRequestLog(),
    faults: createFaults(settings.seed),
    limits: createLimits(clock, current),
    allowList: createAllowList(settings.clients, Object.values(library.accounts)),
    withheld: [],
    ownerPremium: true,
  };
}

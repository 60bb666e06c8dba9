import { createLibrary, type Library } from "../catalog/library";
import { type AllowList, createAllowList } from "./allow-list";
import { createLogins, type Logins } from "./authorization-codes";
import { type Clock, createClock } from "./clock";
import { createFaults, type Faults } from "./faults";
import { createGrants, type Grants } from "./grants";
import { createPlayers, type Players } from "./players";
import { createPlaylistLists, type PlaylistLists } from "./playlist-lists";
import { createPlaylists, type Playlists } from "./playlists";
import { createLimits, type Limits } from "./rate-limiter";
import { createRequestLog, type RequestLog } from "./request-log";
import { createSavedLibrary, type SavedLibrary } from "./saved-items-store";
import type { Settings } from "./settings";
import { createUploads, type Uploads } from "./uploads";

/** All that an emulator knows. Routes read it afresh at each request, so that a reset reaches them. */
export type EmulatorState = {
  /** The emulator's own address, without a slash at the end. */
  origin: string;
  /** As given at the start, for a reset. */
  initial: Settings;
  settings: Settings;
  library: Library;
  clock: Clock;
  grants: Grants;
  logins: Logins;
  playlists: Playlists;
  /** Which playlists stand in whose library. */
  lists: PlaylistLists;
  uploads: Uploads;
  /** What people have saved and whom they follow. */
  saved: SavedLibrary;
  players: Players;
  log: RequestLog;
  faults: Faults;
  limits: Limits;
  allowList: AllowList;
  /** Scopes that the next consents leave out. */
  withheld: string[];
  /** Whether the app's owner has Premium; without it every API call is refused. */
  ownerPremium: boolean;
};

/** A world as it is at the start; several may share a library, which never changes. */
export function createEmulatorState(
  settings: Settings,
  origin: string,
  library = createLibrary(settings.seed, settings.library),
): EmulatorState {
  return { origin, initial: settings, library, ...freshState(settings, library) };
}

/** Brings a world back to its start: no grants, faults, changes or log, and the machine's time. */
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
    grants: createGrants(clock),
    logins: createLogins(clock),
    playlists: createPlaylists(library),
    lists: createPlaylistLists(library.lists),
    uploads: createUploads(clock),
    saved: createSavedLibrary(library),
    players: createPlayers(library, clock),
    log: createRequestLog(),
    faults: createFaults(settings.seed),
    limits: createLimits(clock, current),
    allowList: createAllowList(settings.clients, Object.values(library.accounts)),
    withheld: [],
    ownerPremium: true,
  };
}

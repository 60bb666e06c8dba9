import type { AccountName } from "../catalog/accounts";
import { devicesOf } from "../catalog/devices";
import type { Library } from "../catalog/library";
import { MAX_RECENT_PLAYS, type Play, playsUntil } from "../catalog/plays";
import { type Random, randomFrom } from "../catalog/random";
import { playUntil } from "./advance-playback";
import type { Clock } from "./clock";
import { idlePlayer, type Player } from "./player";

/** The players of all accounts, advanced to the current time of the emulator's clock. */
export type Players = {
  of(account: AccountName): Player;
  /** Returns a player for a change and updates `changedAt`. */
  use(account: AccountName): Player;
  /** The last 50 plays, newest first: the player's own, then those that the library generates. */
  plays(account: AccountName): Play[];
  /** A random number stream for shuffling, a different one for each call. */
  random(account: AccountName): Random;
};

/** Creates the players, all idle. */
export function createPlayers(library: Library, clock: Clock): Players {
  const { seed, catalogue } = library;
  const players = new Map<AccountName, Player>();
  let mixes = 0;

  function of(account: AccountName): Player {
    const player = players.get(account) ?? idlePlayer(devicesOf(library, account), clock.now());
    players.set(account, player);
    playUntil(player, clock.now());
    return player;
  }

  function use(account: AccountName): Player {
    const player = of(account);
    player.changedAt = clock.now();
    return player;
  }

  function plays(account: AccountName): Play[] {
    const now = clock.now();
    const { plays: own, firstUsedAt = now } = of(account);
    const earlier = playsUntil({ seed, catalogue, account }, Math.min(firstUsedAt, now));
    return [...own.filter(({ at }) => at <= now), ...earlier].slice(0, MAX_RECENT_PLAYS);
  }

  return { of, use, plays, random: (account) => randomFrom(seed, "mix", account, ++mixes) };
}

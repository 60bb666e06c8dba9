import type { AccountName } from "../catalog/accounts";
import { devicesOf } from "../catalog/devices";
import type { Library } from "../catalog/library";
import { MAX_RECENT_PLAYS, type Play, playsUntil } from "../catalog/plays";
import { type Random, randomFrom } from "../catalog/random";
import { playUntil } from "./advance-playback";
import type { Clock } from "./clock";
import { idlePlayer, type Player } from "./player";

/** The players of all accounts, each as it stands at this moment of the emulator's clock. */
export type Players = {
  of(account: AccountName): Player;
  /** Notes that somebody is about to change a player, and gives it. */
  use(account: AccountName): Player;
  /** The last 50 plays, newest first: those of the player, after those that the library made up. */
  plays(account: AccountName): Play[];
  /** A stream of numbers for mixing, another one each time. */
  random(account: AccountName): Random;
};

/** All players switched off. */
export function createPlayers({ seed, catalogue }: Library, clock: Clock): Players {
  const players = new Map<AccountName, Player>();
  let mixes = 0;

  function of(account: AccountName): Player {
    const player = players.get(account) ?? idlePlayer(devicesOf(seed, account), clock.now());
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

import type { Cover } from "./covers";
import { base62 } from "./ids";
import { elementAt } from "./random";

/** A user of the emulated Spotify: owns playlists and may be able to log in. */
export type UserAccount = { id: string; accountId: string; name: string | null; portrait: Cover | null };

/** The accounts that the consent page offers. */
export const ACCOUNT_NAMES = ["premium", "free", "uninvited", "empty"] as const;

/** Handle of an account on the consent page and in the control API. */
export type AccountName = (typeof ACCOUNT_NAMES)[number];

/** An account. `invited` is false if the app's owner has not added it to the allow-list. */
export type Account = {
  handle: AccountName;
  person: UserAccount;
  about: string;
  invited: boolean;
  /** Player commands need "premium". */
  product: "premium" | "free";
  /** ISO 3166-1 alpha-2. */
  country: string;
  email: string;
};

/** Returns whether a text is the handle of an account. */
export function isAccountName(text: unknown): text is AccountName {
  return ACCOUNT_NAMES.some((name) => name === text);
}

/** Returns the four accounts. Each `accountId` depends on the seed; the ids do not. */
export function createAccounts(seed: number): Record<AccountName, Account> {
  return {
    premium: {
      ...account("premium", person(seed, "idamarlow", "Ida Marlow"), "A rich library, Premium"),
      product: "premium",
    },
    free: account("free", person(seed, "jonas.aldermoor", "Jonas Aldermoor"), "A small library, no Premium"),
    uninvited: {
      ...account("uninvited", person(seed, "petravonn", "Petra Vonn"), "Not on the app's allow-list"),
      invited: false,
    },
    empty: account("empty", person(seed, "31kq7emptyroom2vw5n0d3xyz4a", null), "No name, no image, no music"),
  };
}

/** Returns the owners of followed playlists, who cannot log in. */
export function createFriends(seed: number): UserAccount[] {
  const names = ["Wim Castellan", "Sanna Ilves", "山田 玲", "Odette Farrow-Lindqvist", "DJ Postkarte"];
  return names.map((name, index) => person(seed, elementAt(FRIEND_IDS, index), name));
}

const FRIEND_IDS = ["wimcastellan", "sannailves", "1192837465", "odette.fl", "djpostkarte"];

// Chosen by eye: this avatar is in the header of the demo.
const FACES: Record<string, string> = { idamarlow: "ida1371" };

function account(handle: AccountName, who: UserAccount, about: string): Account {
  const email = `${handle}@listeners.example`;
  return { handle, person: who, about, invited: true, product: "free", country: "IE", email };
}

function person(seed: number, id: string, name: string | null): UserAccount {
  const key = FACES[id] ?? base62(8, "face", id);
  const portrait: Cover | null = name === null ? null : { family: "portrait", key };
  return { id, accountId: base62(14, seed, "account", id), name, portrait };
}

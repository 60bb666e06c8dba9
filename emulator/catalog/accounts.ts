import type { Cover } from "./covers";
import { base62 } from "./ids";
import { elementAt } from "./random";

/** A person on our Spotify: an owner of playlists, perhaps somebody who can log in. */
export type UserAccount = { id: string; accountId: string; name: string | null; portrait: Cover | null };

/** Who can be chosen on the consent page. */
export const ACCOUNT_NAMES = ["premium", "free", "uninvited", "empty"] as const;

/** The handle of an account at the consent page and in the control interface. */
export type AccountName = (typeof ACCOUNT_NAMES)[number];

/** An account: `invited` is false for one that the app's owner has not put on the list of users. */
export type Account = {
  handle: AccountName;
  person: UserAccount;
  about: string;
  invited: boolean;
  /** Whether the person pays: the player obeys nobody else. */
  product: "premium" | "free";
  /** ISO 3166-1 alpha-2. */
  country: string;
  email: string;
};

/** Whether a text is the handle of an account. */
export function isAccountName(text: unknown): text is AccountName {
  return ACCOUNT_NAMES.some((name) => name === text);
}

/** The four accounts; their stable `accountId`s depend on the seed, their ids do not. */
export function createAccounts(seed: number): Record<AccountName, Account> {
  return {
    premium: {
      ...account("premium", person(seed, "idamarlow", "Ida Marlow"), "A rich library, Premium"),
      product: "premium",
    },
    free: account("free", person(seed, "jonas.aldermoor", "Jonas Aldermoor"), "A small library, no Premium"),
    uninvited: {
      ...account("uninvited", person(seed, "petravonn", "Petra Vonn"), "Not on the app's list of users"),
      invited: false,
    },
    empty: account(
      "empty",
      person(seed, "31kq7emptyroom2vw5n0d3xyz4a", null),
      "No name, no picture, no music",
    ),
  };
}

/** Owners of followed playlists, who cannot log in. */
export function createFriends(seed: number): UserAccount[] {
  const names = ["Wim Castellan", "Sanna Ilves", "山田 玲", "Odette Farrow-Lindqvist", "DJ Postkarte"];
  return names.map((name, index) => person(seed, elementAt(FRIEND_IDS, index), name));
}

const FRIEND_IDS = ["wimcastellan", "sannailves", "1192837465", "odette.fl", "djpostkarte"];

// Chosen by eye: this one greets people at the head of the demo.
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

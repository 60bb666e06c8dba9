import { sealData } from "iron-session";
import { afterEach, describe, expect, it, vi } from "vitest";
import { longToken } from "@/lib/testing/session";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";
import { MINUTE_MS } from "@/lib/time";
import {
  excessTransactions,
  findTransactionCookie,
  openLoginTransaction,
  sealLoginTransaction,
  TRANSACTION_TTL_S,
  transactionCookieName,
} from "./login-transaction";

const state = longToken(400);
const transaction = { verifier: longToken(43), returnTo: "/top" };

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
  stubEnvironment();
});

async function withSecrets(secrets: string) {
  vi.resetModules();
  stubEnvironment({ AUTH_SECRET: secrets });
  return import("./login-transaction");
}

describe("a transaction cookie", () => {
  it("returns the sealed transaction", async () => {
    expect(await openLoginTransaction(await sealLoginTransaction(state, transaction), state)).toEqual(
      transaction,
    );
  });

  it("returns null when damaged or cut anywhere", async () => {
    const seal = await sealLoginTransaction(state, transaction);
    for (let at = 0; at < seal.length; at += 53) {
      const other = seal[at] === "A" ? "Q" : "A";
      expect(
        await openLoginTransaction(`${seal.slice(0, at)}${other}${seal.slice(at + 1)}`, state),
        `at ${at}`,
      ).toBeNull();
      expect(await openLoginTransaction(seal.slice(0, at), state), `cut at ${at}`).toBeNull();
    }
  });

  it.each(["", "~", "Fe26.2*1*a*b*c*d*e*f~2", "null", "%"])("returns null for %j", async (seal) => {
    expect(await openLoginTransaction(seal, state)).toBeNull();
  });

  it("does not open for another state, whatever its name", async () => {
    expect(await openLoginTransaction(await sealLoginTransaction(state, transaction), "other")).toBeNull();
  });

  it("is short, because five of them travel with every request", async () => {
    expect((await sealLoginTransaction(state, transaction)).length).toBeLessThan(600);
  });

  it.each([SECRETS[0], `${SECRETS[1]},${SECRETS[0]}`])(
    "of the previous release still opens, also after a rotation of the secret, but for no other state",
    async (secrets) => {
      const seal = await sealData(
        { ...transaction, state },
        { password: SECRETS[0], ttl: TRANSACTION_TTL_S },
      );
      const rotated = await withSecrets(secrets);
      expect(await rotated.openLoginTransaction(seal, state)).toEqual(transaction);
      expect(await rotated.openLoginTransaction(seal, "other")).toBeNull();
    },
  );

  it("survives the rotation of the secret, but not its removal", async () => {
    const seal = await sealLoginTransaction(state, transaction);
    const rotated = await withSecrets(`${SECRETS[1]},${SECRETS[0]}`);
    expect(await rotated.openLoginTransaction(seal, state)).toEqual(transaction);
    const removed = await withSecrets(SECRETS[1]);
    expect(await removed.openLoginTransaction(seal, state)).toBeNull();
  });

  it("is found after the rotation of the secret", async () => {
    const name = transactionCookieName("some-state");
    const rotated = await withSecrets(`${SECRETS[1]},${SECRETS[0]}`);
    expect(rotated.findTransactionCookie([name], "some-state")).toBe(name);
  });

  it("can be opened for 15 minutes and not much longer", async () => {
    vi.useFakeTimers();
    const seal = await sealLoginTransaction(state, transaction);
    vi.advanceTimersByTime(TRANSACTION_TTL_S * 1000 - 1000);
    expect(await openLoginTransaction(seal, state)).toEqual(transaction);
    vi.advanceTimersByTime(2 * MINUTE_MS);
    expect(await openLoginTransaction(seal, state)).toBeNull();
  });

  it("fits into a cookie with the longest return path", async () => {
    const returnTo = `/${"a".repeat(1023)}`;
    const seal = await sealLoginTransaction(state, { ...transaction, returnTo });
    expect(transactionCookieName("s").length + seal.length).toBeLessThan(4000);
  });
});

describe("logins in progress", () => {
  const at = Date.UTC(2026, 10, 22);
  const cookie = (n: number, length: number) => ({
    name: transactionCookieName(`s${n}`, at + n),
    value: "x".repeat(length),
  });

  it("of five tabs are kept; a sixth drops the oldest, and nothing else", () => {
    const other = { name: "tonearm.session", value: "x".repeat(2_000) };
    const tabs = [3, 1, 4, 2].map((n) => cookie(n, 500));
    expect(excessTransactions([other, ...tabs], cookie(5, 500))).toEqual([]);
    expect(excessTransactions([other, ...tabs, cookie(5, 500)], cookie(6, 500))).toEqual([cookie(1, 0).name]);
  });

  it("with long return paths are fewer, so that the cookie header stays small", () => {
    const tabs = [1, 2, 3, 4].map((n) => cookie(n, 1_500));
    expect(excessTransactions(tabs, cookie(5, 1_500))).toEqual([3, 2, 1].map((n) => cookie(n, 0).name));
  });
});

describe("names of transaction cookies", () => {
  it("are found only by their state", () => {
    const names = [transactionCookieName("one"), "tonearm.3000.session", transactionCookieName("two")];
    expect(findTransactionCookie(names, "two")).toBe(names[2]);
    expect(findTransactionCookie(names, "three")).toBeUndefined();
    expect(findTransactionCookie(names, "")).toBeUndefined();
    expect(findTransactionCookie([], "one")).toBeUndefined();
  });

  it("do not reveal the state", () => {
    expect(transactionCookieName("a-state-to-guess")).not.toContain("a-state-to-guess");
  });

  it("sort by age, and no other cookie is taken for one of them", () => {
    const at = Date.UTC(2026, 10, 22);
    const ages = [4, 90_000, 0, 2, 3, 1];
    const logins = ages.map((later) => transactionCookieName(`s${later}`, at + later));
    const others = [
      "tonearm.3000.session",
      "xtonearm.3000.login.1.a",
      "tonearm.3000.csrf",
      "tonearm.3001.login.1.a",
    ];
    const cookies = [...others, ...logins].map((name) => ({ name, value: "v" }));
    const added = { name: transactionCookieName("new", at + 100_000), value: "v" };
    expect(excessTransactions(cookies, added)).toEqual([logins[5], logins[2]]);
  });
});

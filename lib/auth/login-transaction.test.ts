import { afterEach, describe, expect, it, vi } from "vitest";
import { longToken } from "@/lib/testing/session";
import { SECRETS, stubEnvironment } from "@/lib/testing/stub-env";
import {
  findTransactionCookie,
  openLoginTransaction,
  sealLoginTransaction,
  TRANSACTION_TTL,
  transactionCookieName,
  transactionCookieNames,
} from "./login-transaction";

const transaction = {
  state: longToken(400),
  verifier: longToken(400),
  returnTo: "http://127.0.0.1:3000/top",
};

afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
  stubEnvironment();
});

async function underSecrets(secrets: string) {
  vi.resetModules();
  stubEnvironment({ AUTH_SECRET: secrets });
  return import("./login-transaction");
}

describe("a login's cookie", () => {
  it("gives back what was sealed", async () => {
    expect(await openLoginTransaction(await sealLoginTransaction(transaction))).toEqual(transaction);
  });

  it("is nothing when damaged or cut anywhere, never an error", async () => {
    const seal = await sealLoginTransaction(transaction);
    for (let at = 0; at < seal.length; at += 53) {
      const other = seal[at] === "A" ? "Q" : "A";
      expect(
        await openLoginTransaction(`${seal.slice(0, at)}${other}${seal.slice(at + 1)}`),
        `at ${at}`,
      ).toBeNull();
      expect(await openLoginTransaction(seal.slice(0, at)), `cut at ${at}`).toBeNull();
    }
  });

  it.each(["", "~", "Fe26.2*1*a*b*c*d*e*f~2", "null", "%"])("is nothing when it is %j", async (seal) => {
    expect(await openLoginTransaction(seal)).toBeNull();
  });

  it("outlives the rotation of the secret, but not its removal", async () => {
    const seal = await sealLoginTransaction(transaction);
    const rotated = await underSecrets(`${SECRETS[1]},${SECRETS[0]}`);
    expect(await rotated.openLoginTransaction(seal)).toEqual(transaction);
    const removed = await underSecrets(SECRETS[1]);
    expect(await removed.openLoginTransaction(seal)).toBeNull();
  });

  it("is found again after the rotation of the secret", async () => {
    const name = transactionCookieName("some-state");
    const rotated = await underSecrets(`${SECRETS[1]},${SECRETS[0]}`);
    expect(rotated.findTransactionCookie([name], "some-state")).toBe(name);
  });

  it("can be opened for a quarter of an hour and not for long after it", async () => {
    vi.useFakeTimers();
    const seal = await sealLoginTransaction(transaction);
    vi.advanceTimersByTime(TRANSACTION_TTL * 1000 - 1000);
    expect(await openLoginTransaction(seal)).toEqual(transaction);
    vi.advanceTimersByTime(2 * 60_000);
    expect(await openLoginTransaction(seal)).toBeNull();
  });

  it("fits into a cookie with the longest way back", async () => {
    const returnTo = `http://127.0.0.1:3000/${"a".repeat(1023)}`;
    const seal = await sealLoginTransaction({ ...transaction, returnTo });
    expect(transactionCookieName("s").length + seal.length).toBeLessThan(4000);
  });
});

describe("names of logins under way", () => {
  it("are found by the state that comes back, and only by it", () => {
    const names = [transactionCookieName("one"), "tonearm.session", transactionCookieName("two")];
    expect(findTransactionCookie(names, "two")).toBe(names[2]);
    expect(findTransactionCookie(names, "three")).toBeUndefined();
    expect(findTransactionCookie(names, "")).toBeUndefined();
    expect(findTransactionCookie([], "one")).toBeUndefined();
  });

  it("do not tell the state", () => {
    expect(transactionCookieName("a-state-to-guess")).not.toContain("a-state-to-guess");
  });

  it("are told from other cookies, oldest first", () => {
    const at = Date.UTC(2026, 10, 22);
    const [first, second, third] = [0, 1, 90_000].map((later) =>
      transactionCookieName(`s${later}`, at + later),
    );
    const others = ["tonearm.session", "xtonearm.login.1.a", "tonearm.csrf"];
    expect(transactionCookieNames([third ?? "", ...others, first ?? "", second ?? ""])).toEqual([
      first,
      second,
      third,
    ]);
  });
});

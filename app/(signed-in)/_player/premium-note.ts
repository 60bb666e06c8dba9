import { useState } from "react";
import { ACCOUNT_KEYS } from "@/lib/client/account-storage";
import type { ApiErrorCode } from "@/lib/client/api-client";
import { DAY_MS } from "@/lib/time";

const KEY = ACCOUNT_KEYS.free;

/** @param account a hash of the account, since another one of the same browser may have Premium. */
function isNoted(account: string, now: number): boolean {
  try {
    const [noted, at] = (localStorage.getItem(KEY) ?? "").split(" ");
    return noted === account && now - Number(at) < DAY_MS;
  } catch {
    return false;
  }
}

function note(account: string | null, now: number): void {
  try {
    if (account) localStorage.setItem(KEY, `${account} ${now}`);
    else localStorage.removeItem(KEY);
  } catch {
    // If storage is full or unavailable, Spotify refuses the next command again.
  }
}

/**
 * Returns why the player would refuse every command: the account had no Premium within the last day, or the permission is missing;
 * null if neither is known. A Free account is told before it is asked for the permission.
 */
export function useRefusal(account: string, mayControl: boolean) {
  const [isFree, setFree] = useState(() => isNoted(account, Date.now()));
  const refusal: ApiErrorCode | null = isFree ? "premium_required" : mayControl ? null : "missing_scope";

  return {
    refusal,
    /** Records an answer of Spotify's. */
    noteFree: () => note(account, Date.now()),
    /** The user has Premium by now. */
    forgetFree: () => {
      note(null, 0);
      setFree(false);
    },
  };
}

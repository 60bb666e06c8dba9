"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { deleteArrangement } from "./playlist-arrangement";
import { deleteFacts } from "./playlist-facts";
import { deleteRewrites } from "./rewrite-journal";

const Account = createContext("");

/** Deletes what a form that signs out does not let this browser keep of the user. */
function deleteOnSignOut(form: EventTarget | null, account: string): void {
  if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== "/logout") return;
  const fields = new FormData(form);
  const isDisconnect = fields.get("leave") === "delete";
  // After a plain sign-out, an interrupted rewrite can still be completed.
  if (isDisconnect) deleteRewrites(account);
  if (!isDisconnect && (!fields.has("asked") || fields.has("keep"))) return;
  deleteArrangement(account);
  deleteFacts(account);
}

/**
 * Tells the components in it whose page they are on. When the user disconnects, or signs out and wants to keep nothing, it deletes
 * what this browser stores for the user.
 * @param account a hash of the user id, by which this browser stores what belongs to the user.
 */
export function AccountProvider({ account, children }: { account: string; children: ReactNode }) {
  useEffect(() => {
    const onSubmit = ({ target }: SubmitEvent) => deleteOnSignOut(target, account);
    window.addEventListener("submit", onSubmit, { capture: true });
    return () => window.removeEventListener("submit", onSubmit, { capture: true });
  }, [account]);
  return <Account value={account}>{children}</Account>;
}

/** Returns the hash of the user id, by which this browser stores what belongs to the user. */
export function useAccount(): string {
  return useContext(Account);
}

import type { ReactNode } from "react";
import { getUserOrRedirect } from "@/lib/auth/session";
import { SignedInShell } from "./_shell/signed-in-shell";

/** Layout of all pages that need a session. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await getUserOrRedirect();
  return <SignedInShell>{children}</SignedInShell>;
}

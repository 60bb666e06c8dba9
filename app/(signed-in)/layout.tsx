import type { ReactNode } from "react";
import { requireSession } from "@/lib/auth/session";
import { SignedInShell } from "./_shell/signed-in-shell";

/** Layout of all pages that need a session. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return <SignedInShell>{children}</SignedInShell>;
}

import type { ReactNode } from "react";
import { getUser } from "@/lib/auth/session";
import { Footer } from "../_components/footer";
import { PublicHeader } from "../_components/public-header";
import { SignedInShell } from "../(signed-in)/_shell/signed-in-shell";

/** The header and footer of a page for everyone. A signed-in user keeps the navigation of the other pages. */
export async function PageLayout({ children }: { children: ReactNode }) {
  if (await getUser()) return <SignedInShell>{children}</SignedInShell>;

  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHeader />
      <main id="matter" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer />
    </div>
  );
}

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { PageMessages } from "@/lib/i18n/page-messages";

/** Lets the lists store their filter and sort order in the URL. */
export default function LibraryLayout({ children }: { children: ReactNode }) {
  return (
    <PageMessages namespaces={["library", "playlists"]}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </PageMessages>
  );
}

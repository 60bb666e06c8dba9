import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { PageMessages } from "@/lib/i18n/page-messages";

/** Lets both pages store their filter and sort order in the URL. */
export default function PlaylistsLayout({ children }: { children: ReactNode }) {
  return (
    <PageMessages namespaces={["order", "playlists"]}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </PageMessages>
  );
}

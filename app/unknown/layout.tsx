import type { ReactNode } from "react";
import { PageLayout } from "../_shell/page-layout";

/** With the navigation, whose scripts `app/not-found.tsx` would send with every page. */
export default function UnknownLayout({ children }: { children: ReactNode }) {
  return <PageLayout>{children}</PageLayout>;
}

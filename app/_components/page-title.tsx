import type { ReactNode } from "react";

/**
 * The title of a page in large serif, its count raised beside it. Content that no hairline separates from it
 * keeps more distance.
 */
export function PageTitle({ children, count }: { children: ReactNode; count?: string }) {
  return (
    <div className="flex items-start gap-2.5 pt-10 pb-6 has-[+.sr-only]:pb-10 sm:pt-16">
      <h1>{children}</h1>
      {count && <span className="pt-1.5 text-t-16/none text-ink-3 tabular-nums">{count}</span>}
    </div>
  );
}

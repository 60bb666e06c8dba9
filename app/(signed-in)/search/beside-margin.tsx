import type { ReactNode } from "react";

/** What stands where results would, under the line and beside the margin column. */
export function BesideMargin({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="found" className="pt-2 lg:ml-[calc(var(--margin-col)+40px)]">
      <h2 id="found" className="sr-only">
        Results
      </h2>
      {children}
    </section>
  );
}

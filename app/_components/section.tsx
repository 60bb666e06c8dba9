import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** A short line under the title, or a link to all. */
  hint?: ReactNode;
  /** Choices that govern the matter, such as a time range. */
  choice?: ReactNode;
  /** The link to Spotify. */
  link?: ReactNode;
  /** No hairline above. */
  first?: boolean;
  children: ReactNode;
};

/** Title in the margin column, matter beside it, one hairline above. Below 1100 px the margin becomes a row. */
export function Section({ id, title, hint, choice, link, first = false, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className={clsx(
        "grid grid-cols-1 gap-y-6 pt-8 pb-12 lg:grid-cols-[var(--margin-col)_minmax(0,1fr)] lg:gap-x-10 lg:pt-12 lg:pb-16",
        !first && "border-t border-line",
      )}
    >
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 lg:flex-col lg:flex-nowrap lg:items-start">
        <h2 id={id}>{title}</h2>
        {hint && <div className="py-1 text-t-13 text-balance text-ink-2 max-sm:flex-1">{hint}</div>}
        {choice && <div className="max-sm:order-3 max-sm:w-full lg:mt-1">{choice}</div>}
        {link && <div className="ml-auto lg:ml-0">{link}</div>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

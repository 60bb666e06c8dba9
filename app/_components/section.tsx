import clsx from "clsx";
import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** A short line under the title, or a link to all. */
  hint?: ReactNode;
  /** Choices for the content, such as a time range. */
  choice?: ReactNode;
  /** The link to Spotify. */
  link?: ReactNode;
  /** No hairline above. */
  first?: boolean;
  children: ReactNode;
};

/**
 * In their own row on a phone, and up to the margin column if there are two of them; else level with the
 * hint.
 */
const CHOICE =
  "max-tablet:order-3 max-tablet:w-full max-lg:has-[nav+nav]:order-3 max-lg:has-[nav+nav]:w-full tablet:max-lg:not-has-[nav+nav]:-mt-[5px] tablet:max-lg:not-has-[nav+nav]:ml-4 lg:mt-1";

/**
 * Title in the margin column, content beside it, one hairline above. Below 1100 px the margin becomes a row.
 */
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
        {choice && <div className={CHOICE}>{choice}</div>}
        {link && <div className="ml-auto lg:ml-0">{link}</div>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

"use client";

import clsx from "clsx";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";

/** `count`: how many items it leads to, where that is known. */
type Choice = { slug: string; name: string; href: string; count?: ReactNode };

/** Space beside the selected word, in which the next one shows that there are more. */
const PEEK_PX = 48;

/**
 * A few views of the same content, as words in a margin; the selected one is underlined in amber. On a phone they are one row, which
 * scrolls sideways if they do not fit.
 */
export function SegmentedControl({
  choices,
  chosen,
  label,
  inline = false,
}: {
  choices: Choice[];
  chosen: string;
  label: string;
  /** In a row on wide screens too, instead of one below the other. */
  inline?: boolean;
}) {
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each choice
  useEffect(() => {
    const row = nav.current;
    const word = row?.querySelector<HTMLElement>("[aria-current]");
    if (!row || !word) return;
    const [own, all] = [word.getBoundingClientRect(), row.getBoundingClientRect()];
    if (own.left < all.left + PEEK_PX) row.scrollLeft += own.left - all.left - PEEK_PX;
    else if (own.right > all.right - PEEK_PX) row.scrollLeft += own.right - all.right + PEEK_PX;
  }, [chosen]);

  return (
    <nav
      ref={nav}
      aria-label={label}
      className={clsx(
        "flex gap-x-4 text-t-13 whitespace-nowrap max-sm:-mx-gutter max-sm:overflow-x-auto max-sm:px-gutter max-sm:[scrollbar-width:none] sm:flex-wrap",
        !inline && "lg:flex-col lg:items-start",
      )}
    >
      {choices.map(({ slug, name, href, count }) => (
        <Link
          key={slug}
          href={href}
          scroll={false}
          prefetch={false}
          aria-current={slug === chosen ? "true" : undefined}
          className={clsx(
            "border-b border-transparent pt-2 pb-0.5 no-underline! lg:mt-1 lg:pt-1",
            slug === chosen ? "border-amber! font-medium text-ink" : "text-ink-2 hover:text-ink",
          )}
        >
          {name}
          {count}
        </Link>
      ))}
    </nav>
  );
}

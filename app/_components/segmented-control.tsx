import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

/** `count`: how many items it leads to, where that is known. */
type Choice = { slug: string; name: string; href: string; count?: ReactNode };

/** A few views of the same content, as words in a margin; the selected one is underlined in amber. */
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
  return (
    <nav
      aria-label={label}
      className={clsx(
        "flex flex-wrap gap-x-4 text-t-13 whitespace-nowrap",
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

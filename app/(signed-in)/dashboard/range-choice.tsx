import clsx from "clsx";
import Link from "next/link";
import { rangeChoices } from "./ranges";

/** The three spans as words; the chosen one is underlined in amber. */
export function RangeChoice({ chosen, label }: { chosen: string; label: string }) {
  return (
    <nav aria-label={label} className="flex gap-x-4 text-t-13 lg:flex-col lg:items-start">
      {rangeChoices.map(({ slug, name }) => (
        <Link
          key={slug}
          href={`/dashboard?range=${slug}`}
          scroll={false}
          prefetch={false}
          aria-current={slug === chosen ? "true" : undefined}
          className={clsx(
            "border-b border-transparent pt-2 pb-0.5 no-underline! lg:mt-1 lg:pt-1",
            slug === chosen ? "border-amber! font-medium text-ink" : "text-ink-2 hover:text-ink",
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

import clsx from "clsx";
import Link from "next/link";

type Choice = { slug: string; name: string; href: string };

/** A few ways to see the same thing, as words in a margin; the chosen one is underlined in amber. */
export function SegmentedControl({
  choices,
  chosen,
  label,
}: {
  choices: Choice[];
  chosen: string;
  label: string;
}) {
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap gap-x-4 text-t-13 whitespace-nowrap lg:flex-col lg:items-start"
    >
      {choices.map(({ slug, name, href }) => (
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
        </Link>
      ))}
    </nav>
  );
}

import Link from "next/link";
import { Fragment } from "react";
import type { LinkView } from "@/lib/api/types";
import { internalUrl } from "./internal-url";

/** Names of artists or albums in one line, each leading to our page of it, else to Spotify's; plain where there is neither. */
export function NameLinks({ names, className }: { names: LinkView[]; className?: string }) {
  return (
    <span title={names.map(({ name }) => name).join(", ")} className={className}>
      {names.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and never change places
        <Fragment key={index}>
          {index > 0 && ", "}
          <NameLink name={one} />
        </Fragment>
      ))}
    </span>
  );
}

/**
 * In a line of 24 px, which callers give, all of which a finger may touch. A single name is cut off by itself, so that no part of it
 * that nobody sees lies over what stands beside it.
 */
export const NAME_LINK =
  "pt-[3px] pb-1 only:inline-block only:max-w-full only:truncate only:py-0 only:align-bottom only:leading-6 hover:text-ink";

function NameLink({ name: { name, url } }: { name: LinkView }) {
  const own = internalUrl(url);
  if (own) {
    return (
      <Link href={own} prefetch={false} className={NAME_LINK}>
        {name}
      </Link>
    );
  }
  if (!url) return name;
  return (
    <a href={url} rel="noreferrer" className={NAME_LINK}>
      {name}
    </a>
  );
}

import Link from "next/link";
import { Fragment } from "react";
import type { LinkView } from "@/lib/views";
import { ownPage } from "./own-page";

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

function NameLink({ name: { name, url } }: { name: LinkView }) {
  const own = ownPage(url);
  if (own) {
    return (
      <Link href={own} prefetch={false} className="hover:text-ink">
        {name}
      </Link>
    );
  }
  if (!url) return name;
  return (
    <a href={url} rel="noreferrer" className="hover:text-ink">
      {name}
    </a>
  );
}

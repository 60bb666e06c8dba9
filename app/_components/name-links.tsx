import Link from "next/link";
import { Fragment } from "react";
import type { LinkView, TrackView } from "@/lib/api/types";
import { useDisplayName } from "./item-labels";
import { NEW_TAB } from "./new-tab";

/**
 * Names of artists or albums in one line. Each links to the app's page of it, else to Spotify's; plain text
 * if there is neither.
 */
export function NameLinks({ names, className }: { names: LinkView[]; className?: string }) {
  return (
    <span title={names.map(({ name }) => name).join(", ")} className={className}>
      {names.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and are never reordered
        <Fragment key={index}>
          {index > 0 && ", "}
          <NameLink name={one} />
        </Fragment>
      ))}
    </span>
  );
}

/**
 * The whole line of 24 px, which callers set, is a touch target. A single name truncates itself, so that its
 * hidden part does not cover what is beside it. It is clipped, not hidden: a box with `overflow: hidden` has no baseline.
 */
export const NAME_LINK =
  "pt-[3px] pb-1 only:inline-block only:max-w-full only:overflow-x-clip only:py-0 only:leading-6 only:text-ellipsis only:whitespace-nowrap hover:text-ink";

function NameLink({ name: { name: given, url } }: { name: LinkView }) {
  const name = useDisplayName()(given);
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
    <a href={url} {...NEW_TAB} className={NAME_LINK}>
      {name}
    </a>
  );
}

/**
 * Returns the app's page of an item, derived from its Spotify URL because the rest of its data has no id; null if there
 * is none.
 */
export function internalUrl(url: string | null): string | null {
  const [, kind, id] =
    /^https:\/\/open\.spotify\.com\/(artist|album|track|show|episode|audiobook)\/([0-9A-Za-z]{22})(?:\?|$)/.exec(
      url ?? "",
    ) ?? [];
  return kind && id ? `/${kind}s/${id}` : null;
}

/**
 * Returns the app's page of a song or an episode; null for a local file. A chapter has the URL of an episode and no page
 * of its own, so its book's page is returned.
 */
export function trackUrl({ url, artists }: Pick<TrackView, "url" | "artists">): string | null {
  const book = artists.map((one) => internalUrl(one.url)).find((page) => page?.startsWith("/audiobooks/"));
  return book ?? internalUrl(url);
}

import Link from "next/link";
import { useTranslations } from "#translations";
import { Artwork } from "@/app/_components/artwork";
import { ExplicitMark } from "@/app/_components/explicit-mark";
import { linkedMenuItem } from "@/app/_components/menu-item";
import { NameLinks } from "@/app/_components/name-links";
import { NEW_TAB } from "@/app/_components/new-tab";
import { RowEnd } from "@/app/_components/row-end";
import { SaveButton } from "@/app/_components/save-button";
import { SpotifyArrowLink } from "@/app/_components/spotify-arrow-link";
import { spotifyUri } from "@/lib/spotify-uri";
import { ROW } from "./result-layout";
import type { ResultItem } from "./to-result";

/** One result. Its name links to its page in Tonearm, else to Spotify. */
export function ResultRow({ found }: { found: ResultItem }) {
  const { name, image, kind, explicit, url } = found;
  return (
    <li className={ROW}>
      <Artwork src={image} size={40} kind={kind} />
      <div className="min-w-0">
        <span className="flex min-w-0 items-baseline">
          <ResultLink found={found} />
          {explicit && <ExplicitMark />}
        </span>
        <ResultMeta found={found} className="block truncate text-t-13/6 text-ink-2 sm:hidden" />
      </div>
      <ResultMeta found={found} className="truncate text-t-13 text-ink-2 max-sm:hidden" />
      <SaveButton uri={kind === "playlist" ? null : spotifyUri(url)} name={name} />
      <ResultEnd found={found} />
    </li>
  );
}

function ResultEnd({ found: { name, image, url, by: artists } }: { found: ResultItem }) {
  const item = linkedMenuItem({ name, image, url, artists });
  if (item) return <RowEnd item={item} />;
  return url && <SpotifyArrowLink href={url} name={name} />;
}

function ResultLink({ found: { name, href, url } }: { found: ResultItem }) {
  const linkProps = { title: name, className: "truncate font-medium leading-6" };
  if (href) {
    return (
      <Link href={href} prefetch={false} data-result {...linkProps}>
        {name}
      </Link>
    );
  }
  if (!url) return <span {...linkProps}>{name}</span>;
  return (
    <a href={url} {...NEW_TAB} data-result {...linkProps}>
      {name}
    </a>
  );
}

function ResultMeta({ found: { by, meta }, className }: { found: ResultItem; className: string }) {
  const t = useTranslations("search");
  return (
    <span className={className}>
      <NameLinks names={by} />
      {by.length > 0 && meta && t("separator")}
      {meta}
    </span>
  );
}

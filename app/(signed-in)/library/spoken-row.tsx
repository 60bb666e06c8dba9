"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { useSavedStatus } from "@/lib/client/saved-status";
import { spotifyUri } from "@/lib/spotify-uri";
import { Artwork } from "../../_components/artwork";
import { ExplicitMark } from "../../_components/explicit-mark";
import { indices } from "../../_components/indices";
import { useDisplayName } from "../../_components/item-labels";
import { Loading } from "../../_components/loading";
import { LocalTime } from "../../_components/local-time";
import { linkedMenuItem } from "../../_components/menu-item";
import { RowEnd } from "../../_components/row-end";
import { SaveButton } from "../../_components/save-button";
import { type Selectable, SelectBox } from "../../_components/select-box";
import { Skeleton } from "../../_components/skeleton";
import { SELECTED_ROW, SPOKEN_ROW } from "./spoken-row-class";

type Props = {
  item: { name: string; image: string | null; explicit: boolean; url: string };
  /** Its page in the app. */
  href: string;
  addedAt: string | null;
  /** Its authors and length, in one line. */
  meta: string;
  /** How it is selected, and its key. */
  select: (Selectable & { id: string }) | undefined;
};

/** A saved show or audiobook. */
export function SpokenRow({ item, href, addedAt, meta, select }: Props) {
  const name = useDisplayName()(item.name);
  const uri = spotifyUri(item.url);
  const menu = linkedMenuItem(item);
  return (
    <li data-key={select?.id} className={clsx(SPOKEN_ROW, select?.isSelected && SELECTED_ROW)}>
      <Artwork src={item.image} size={64} />
      <div className="min-w-0">
        <span className="flex min-w-0 items-baseline">
          <Link
            href={href}
            prefetch={false}
            title={name}
            className="truncate font-serif text-t-20/7 tracking-[-0.01em]"
          >
            {name}
          </Link>
          {item.explicit && <ExplicitMark />}
        </span>
        <p title={meta} className="truncate text-t-13/6 text-ink-2">
          {meta}
        </p>
        <p className="text-t-13/6 text-ink-2 tabular-nums sm:hidden">
          <SavedOn uri={uri} addedAt={addedAt} />
        </p>
      </div>
      <span className="text-t-13 whitespace-nowrap text-ink-2 tabular-nums max-sm:hidden">
        <SavedOn uri={uri} addedAt={addedAt} />
      </span>
      <SaveButton uri={uri} name={name} known />
      <span className="flex items-center justify-end gap-4">
        {select && <SelectBox name={name} {...select} />}
        {menu && (
          <RowEnd
            item={{ ...menu, select: select?.onToggle }}
            className="max-sm:group-data-selecting/list:hidden"
          />
        )}
      </span>
    </li>
  );
}

/** When an item was saved, or that it was removed on this page. */
function SavedOn({ uri, addedAt }: { uri: string | null; addedAt: string | null }): ReactNode {
  const t = useTranslations("library");
  const isSaved = useSavedStatus(uri) ?? true;
  if (!isSaved) return t("removed");
  return addedAt && t.rich("saved", { time: () => <LocalTime at={Date.parse(addedAt)} now={0} as="day" /> });
}

/** Skeleton of saved shows or audiobooks. */
export function SpokenRowsSkeleton({ rows = 9 }: { rows?: number }) {
  return (
    <Loading>
      <div>
        {indices(rows).map((slot) => (
          <div key={slot} className={SPOKEN_ROW}>
            <Skeleton className="size-16 rounded-art!" />
            <div className="flex flex-col gap-2.5">
              <Skeleton className={slot % 3 ? "h-3 w-2/5" : "h-3 w-3/5"} />
              <Skeleton className="h-2.5 w-1/4" />
            </div>
            <Skeleton className="h-2.5 w-28 max-sm:hidden" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

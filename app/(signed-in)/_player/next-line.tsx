"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "#translations";
import type { PlayerView, TrackView } from "@/lib/api/types";
import { AlbumCover } from "../../_components/album-cover";
import { indices } from "../../_components/indices";
import { ItemMenuButton } from "../../_components/item-menu-button";
import { trackMenuItem } from "../../_components/menu-item";
import { NameLinks } from "../../_components/name-links";
import { Skeleton } from "../../_components/skeleton";
import { TrackName } from "../../_components/track-name";
import { QueueButton } from "./player-panel";
import { useNextItems } from "./queue-items";

const SHOWN_ITEMS = 3;
const LINE = "grid min-h-12 grid-cols-[repeat(3,minmax(0,1fr))_auto] items-center gap-x-6";
/** The breakpoint `lg`, below which a page has no room for the line. */
const WIDE = "(width >= 68.75rem)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

type Props = {
  /** Null while nothing plays. */
  player: PlayerView | null;
  inView: boolean;
};

/** The next three songs in one line. The queue is read only while the line is visible. */
export function NextLine({ player, inView }: Props) {
  const t = useTranslations("player.queue");
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );
  if (!isWide) return null;
  return player ? <NextItems player={player} inView={inView} /> : <p className="text-ink-2">{t("none")}</p>;
}

function NextItems({ player, inView }: { player: PlayerView; inView: boolean }) {
  const t = useTranslations("player.queue");
  const { items, error } = useNextItems(player, inView);
  if (player.repeat === "track") return <p className="text-ink-2">{t("repeats")}</p>;
  if (items?.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  if (!items && error) {
    return (
      <p className="flex items-center justify-between gap-6 text-ink-2">
        {t("failed")}
        <QueueButton />
      </p>
    );
  }

  return (
    <div className={LINE}>
      {items ? (
        <ul className="contents">
          {items.slice(0, SHOWN_ITEMS).map((track, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a song may be there twice
            <NextItem key={index} track={track} />
          ))}
        </ul>
      ) : (
        indices(SHOWN_ITEMS).map((slot) => <NextSkeleton key={slot} />)
      )}
      <span className="col-start-4">
        <QueueButton />
      </span>
    </div>
  );
}

function NextItem({ track }: { track: TrackView }) {
  return (
    <li className="flex min-w-0 items-center gap-3">
      <div className="shrink-0">
        <AlbumCover track={track} size={48} />
      </div>
      <div className="min-w-0 flex-1">
        <TrackName track={track} />
        <NameLinks names={track.artists} className="block truncate text-t-13/5 text-ink-2" />
      </div>
      <ItemMenuButton item={trackMenuItem(track)} className="shrink-0" />
    </li>
  );
}

function NextSkeleton() {
  return (
    <div aria-hidden="true" className="flex items-center gap-3">
      <Skeleton className="size-12 rounded-art!" />
      <div className="flex flex-1 flex-col gap-2">
        <Skeleton className="h-2.5 w-3/5" />
        <Skeleton className="h-2.5 w-2/5" />
      </div>
    </div>
  );
}

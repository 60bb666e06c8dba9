"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "#translations";
import type { PlayerView, TrackView } from "@/lib/api/types";
import { AlbumCover } from "../../_components/album-cover";
import { Button } from "../../_components/button";
import { formatDuration } from "../../_components/dates";
import { indices } from "../../_components/indices";
import { ItemMenuButton } from "../../_components/item-menu-button";
import { trackMenuItem } from "../../_components/menu-item";
import { NameLinks } from "../../_components/name-links";
import { PlayTrackButton, playTrack } from "../../_components/play-track-button";
import { Skeleton } from "../../_components/skeleton";
import { SpotifyArrowLink } from "../../_components/spotify-arrow-link";
import { TrackName } from "../../_components/track-name";
import { useCommandLabels } from "./player-error";
import { PlayingFrom } from "./playing-from";
import { itemKey, playFrom, useNextItems } from "./queue-items";

/** Spotify's design guidelines allow 20 items at once; the rest follows on request. */
const FIRST_ITEMS = 20;
const ROW = "flex h-[57px] items-center gap-3 border-b border-line";

/** What plays next, as Spotify gives it. Read when it is shown, and again for each song: 1 call. */
export function QueueSection({ player }: { player: PlayerView }) {
  const t = useTranslations("player.queue");

  return (
    <section aria-label={t("name")} className="mt-6">
      <header className="flex items-baseline justify-between gap-4 border-b border-line pb-2">
        <h2 className="shrink-0 text-t-20!">{t("title")}</h2>
        <p className="truncate text-t-12 text-ink-2">
          <PlayingFrom player={player} kind={player.shuffle ? "queueShuffled" : "queue"} />
        </p>
      </header>
      <QueueContent player={player} />
    </section>
  );
}

function QueueContent({ player }: { player: PlayerView }) {
  const t = useTranslations("player.queue");
  const { items, error, isValidating, refresh } = useNextItems(player, true);
  const labels = useCommandLabels(error?.code ?? "unavailable", "player");
  const retry = useTranslations("failures");

  if (error && !isValidating && !items) {
    return (
      <QueueNote alert title={labels.title} sentence={labels.sentence}>
        {labels.step === "retry" && <Button onClick={refresh}>{retry("retry")}</Button>}
      </QueueNote>
    );
  }
  if (!items) return <QueueSkeleton />;
  if (player.repeat === "track") return <QueueNote title={t("repeats")} sentence={t("turnOff")} />;
  if (items.length === 0) return <QueueNote title={t("none")} sentence={t("fill")} />;
  return <Items items={items} player={player} />;
}

type NoteProps = { title: string; sentence: string; alert?: boolean; children?: ReactNode };

function QueueNote({ title, sentence, alert = false, children }: NoteProps) {
  return (
    <div role={alert ? "alert" : "status"} className="pt-4 text-pretty">
      <p className="font-medium">{title}</p>
      <p className="mt-1 mb-3 text-ink-2">{sentence}</p>
      {children}
    </div>
  );
}

function Items({ items, player }: { items: TrackView[]; player: PlayerView }) {
  const t = useTranslations("player.queue");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FIRST_ITEMS);

  return (
    <>
      <ol>
        {shown.map((track, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a song may be there twice
          <QueueRow key={`${index} ${itemKey(track)}`} track={track} player={player} />
        ))}
      </ol>
      <p className="mt-3 text-t-12 text-pretty text-ink-3">
        {t("limit", { count: items.length })}{" "}
        {shown.length < items.length && (
          <button
            type="button"
            onClick={() => setWhole(true)}
            className="py-1 text-ink underline decoration-line-2 underline-offset-3"
          >
            {t("all", { count: items.length })}
          </button>
        )}
      </p>
    </>
  );
}

function QueueRow({ track, player }: { track: TrackView; player: PlayerView }) {
  const target = playFrom(player, track);

  return (
    <li className={`group/row ${ROW}`}>
      <div className="shrink-0">
        <AlbumCover track={track} size={40} />
      </div>
      <div className="min-w-0 flex-1">
        <TrackName track={track} />
        <NameLinks names={track.artists} className="block truncate text-t-13/5 text-ink-2" />
      </div>
      {target && <PlayTrackButton track={track} target={() => target} />}
      <span className="grid shrink-0 items-center justify-items-end *:[grid-area:1/1]">
        {/* While it is invisible, it is painted over the dots. */}
        <span className="pointer-events-none text-t-13 text-ink-2 tabular-nums group-focus-within/row:opacity-0 group-hover/row:opacity-0 max-sm:hidden pointer-coarse:hidden">
          {formatDuration(track.durationMs)}
        </span>
        <ItemMenuButton item={trackMenuItem(track, target ? { play: () => playTrack(track, target) } : {})} />
      </span>
      {track.url && <SpotifyArrowLink href={track.url} name={track.title} />}
    </li>
  );
}

function QueueSkeleton() {
  const t = useTranslations("player.queue");

  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      {indices(5).map((slot) => (
        <div key={slot} className={ROW}>
          <Skeleton className="size-10 rounded-art!" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className={slot % 3 ? "h-2.5 w-2/5" : "h-2.5 w-3/5"} />
            <Skeleton className="h-2.5 w-1/4" />
          </div>
        </div>
      ))}
    </div>
  );
}

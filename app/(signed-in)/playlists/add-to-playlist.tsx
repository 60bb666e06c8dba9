"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "#translations";
import { Artwork } from "@/app/_components/artwork";
import { Button } from "@/app/_components/button";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { Dialog } from "@/app/_components/dialog";
import { useDisplayName } from "@/app/_components/display-name";
import { indices } from "@/app/_components/indices";
import { Skeleton } from "@/app/_components/skeleton";
import { useSortLocale } from "@/app/_components/use-hydrated";
import type { EntryView, ListedPlaylist } from "@/lib/api/types";
import { usePlaylists } from "@/lib/client/use-playlists";
import { isVisible } from "@/lib/visible-text";
import { FilterField } from "./filter-field";
import { arrangePlaylists } from "./playlist-order";
import { useAddToPlaylist } from "./use-add-to-playlist";

type Props = {
  /** What is added: tracks and episodes. */
  entries: EntryView[];
  /** The playlist they are in, which is not offered. */
  from?: string;
  onClose: () => void;
};

/** Asks which playlist entries go to, an old one or a new one, and adds them. */
export function AddToPlaylist({ entries, from, onClose }: Props) {
  const t = useTranslations("playlists.add");
  const add = useAddToPlaylist(entries);

  return (
    <Dialog title={t("title", { count: entries.length })} onClose={onClose}>
      {(close) => (
        <Choices
          from={from}
          onChoose={(playlist) => {
            close();
            add.to(playlist);
          }}
          onNew={(name) => {
            close();
            add.toNew(name);
          }}
        />
      )}
    </Dialog>
  );
}

type ChoicesProps = {
  from?: string;
  onChoose: (playlist: ListedPlaylist) => void;
  onNew: (name: string) => void;
};

function Choices({ from, onChoose, onNew }: ChoicesProps) {
  const t = useTranslations("playlists.add");
  const { data, error, refresh } = usePlaylists();
  const [q, setQ] = useState("");
  const locale = useSortLocale();
  const name = q.trim();
  const playlists = useMemo(() => {
    const own = data?.playlists.filter(({ id, kind }) => kind !== "followed" && id !== "" && id !== from);
    return own && arrangePlaylists(own, { kind: "all", q, sort: "spotify" }, locale);
  }, [data, from, q, locale]);

  return (
    <>
      <FilterField label={t("find")} value={q} onChange={setQ} className="border-line-2" />
      {error && !data && (
        <div className="pt-8">
          <ClientErrorState error={error} onRetry={refresh} />
        </div>
      )}
      {!playlists && !error && <ChoicesSkeleton />}
      {isVisible(name) && (
        <Button className="mt-6 max-w-full" onClick={() => onNew(name)}>
          <span className="truncate">{t("new", { name })}</span>
        </Button>
      )}
      {playlists?.length === 0 && (
        <p role="status" className="pt-6 text-ink-2">
          {t(name ? "none" : "noneYet")}
        </p>
      )}
      <ul className="mt-4">
        {playlists?.map((playlist) => (
          <Choice key={playlist.id} playlist={playlist} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

type ChoiceProps = { playlist: ListedPlaylist; onChoose: (playlist: ListedPlaylist) => void };

function Choice({ playlist, onChoose }: ChoiceProps) {
  const t = useTranslations("playlists");
  const { image, total } = playlist;
  const name = useDisplayName()(playlist.name);
  return (
    <li className="border-b border-line [contain-intrinsic-size:auto_64px] [content-visibility:auto]">
      <button
        type="button"
        onClick={() => onChoose(playlist)}
        className="flex h-16 w-full items-center gap-4 text-left -outline-offset-2 hover:bg-paper-2"
      >
        <Artwork src={image} size={40} kind="playlist" />
        <span title={name} className="min-w-0 flex-1 truncate font-serif text-t-20 tracking-[-0.01em]">
          {name}
        </span>
        {total !== null && (
          <span className="shrink-0 text-t-13 text-ink-2 tabular-nums">{t("entries", { total })}</span>
        )}
      </button>
    </li>
  );
}

function ChoicesSkeleton() {
  const t = useTranslations("playlists.add");
  return (
    <div role="status" aria-busy="true" className="mt-4">
      <span className="sr-only">{t("loading")}</span>
      {indices(8).map((slot) => (
        <div key={slot} className="flex h-16 items-center gap-4 border-b border-line">
          <Skeleton className="size-10 rounded-art!" />
          <Skeleton className={slot % 3 ? "h-3 w-44" : "h-3 w-60"} />
        </div>
      ))}
    </div>
  );
}

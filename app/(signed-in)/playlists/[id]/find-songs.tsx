"use client";

import { useState } from "react";
import { useTranslations } from "#translations";
import { AlbumCover } from "@/app/_components/album-cover";
import { Button } from "@/app/_components/button";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { HeroInput } from "@/app/_components/hero-input";
import { showToast } from "@/app/_components/toast-store";
import { useDebouncedValue } from "@/app/_components/use-debounced";
import type { TrackView } from "@/lib/api/types";
import { noteAdded } from "@/lib/client/playlist-contents";
import { useSearch } from "@/lib/client/queries";
import { undoAdd } from "@/lib/client/undo-add";
import { usePlaylistMutations } from "@/lib/client/use-playlist-mutations";
import { spotifyUri } from "@/lib/spotify-uri";
import { toastError, toastPermissionNeeded } from "../mutation-toasts";
import { useDebouncedRefresh } from "./use-refresh";

/** A call for each typed letter would soon use up the app's quota. */
const DEBOUNCE_MS = 250;
const MIN_LETTERS = 2;
/** As in the search: a longer text finds nothing else. */
const MAX_LETTERS = 200;
const KINDS = ["track"] as const;

type Props = { id: string; name: string; mayEdit: boolean; onClose?: () => void };

/** A field that finds songs, each with a button that adds it to the end of the playlist. */
export function FindSongs({ id, name, mayEdit, onClose }: Props) {
  const t = useTranslations("playlist.find");
  const [text, setText] = useState("");
  const words = text.trim();
  const wanted = useDebouncedValue(words.length >= MIN_LETTERS ? words : "", DEBOUNCE_MS);
  const { data, error, isLoading, refresh } = useSearch(wanted, KINDS);
  const tracks = wanted && data?.tracks ? data.tracks.items : [];
  const { added, add } = useAdditions({ id, name, mayEdit });

  return (
    <section aria-label={t("title")} className="pt-6 pb-8 print:hidden">
      <div className="flex items-end gap-4">
        <div className="min-w-0 flex-1">
          <HeroInput
            small
            value={text}
            onText={setText}
            aria-label={t("title")}
            placeholder={t("title")}
            maxLength={MAX_LETTERS}
          />
        </div>
        {onClose && (
          <Button kind="bare" onClick={onClose}>
            {t("close")}
          </Button>
        )}
      </div>
      <p role="status" className="pt-3 text-t-13 text-ink-2">
        {wanted && isLoading && t("loading")}
        {wanted && data && tracks.length === 0 && t("nothing", { text: wanted })}
      </p>
      {error && <ClientErrorState error={error} onRetry={refresh} />}
      <ul>
        {tracks.map((track) => (
          <Found
            key={track.url ?? track.title}
            track={track}
            isAdded={added.has(spotifyUri(track.url) ?? "")}
            onAdd={add}
          />
        ))}
      </ul>
    </section>
  );
}

type FoundProps = { track: TrackView; isAdded: boolean; onAdd: (track: TrackView) => void };

function Found({ track, isAdded, onAdd }: FoundProps) {
  const t = useTranslations("playlist.find");
  const { title, artists } = track;
  return (
    <li className="grid min-h-14 grid-cols-[40px_minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2">
      <AlbumCover track={track} size={40} />
      <div className="min-w-0">
        <p className="truncate font-medium">{title}</p>
        <p className="truncate text-t-13 text-ink-2">{artists.map((artist) => artist.name).join(", ")}</p>
      </div>
      <Button disabled={isAdded} aria-label={t("addNamed", { title })} onClick={() => onAdd(track)}>
        {t(isAdded ? "added" : "add")}
      </Button>
    </li>
  );
}

/** Returns the URIs that were added here, and a function that adds a song: 1 call, with undo. */
function useAdditions({ id, name, mayEdit }: Pick<Props, "id" | "name" | "mayEdit">) {
  const t = useTranslations("playlists.add");
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const mutations = usePlaylistMutations();
  const refresh = useDebouncedRefresh();

  function note(uri: string, isAdded: boolean): void {
    noteAdded(id, [uri], isAdded);
    setAdded((now) => new Set(isAdded ? [...now, uri] : [...now].filter((one) => one !== uri)));
    refresh();
  }

  function undo(uri: string): void {
    undoAdd(id, [uri]).then(
      (isUndone) => {
        showToast({ sentence: t(isUndone ? "takenBack" : "there", { name }) });
        if (isUndone) note(uri, false);
      },
      (cause: unknown) => toastError(t("stays", { name }), cause, () => undo(uri)),
    );
  }

  function add(track: TrackView): void {
    const uri = spotifyUri(track.url);
    if (!uri) return;
    if (!mayEdit) {
      toastPermissionNeeded(t("failed", { name }));
      return;
    }
    setAdded((now) => new Set([...now, uri]));
    mutations.add(id, [uri]).then(
      () => {
        note(uri, true);
        const change = { kind: "add", playlist: id } as const;
        showToast({ sentence: t("added", { count: 1, name }), undo: () => undo(uri), change });
      },
      (cause: unknown) => {
        note(uri, false);
        toastError(t("failed", { name }), cause, () => add(track));
      },
    );
  }

  return { added, add };
}

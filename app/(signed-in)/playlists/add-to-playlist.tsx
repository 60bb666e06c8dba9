"use client";

import clsx from "clsx";
import { Plus } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useSWRConfig } from "swr";
import { useTranslations } from "#translations";
import type { Addable, Addition } from "@/app/_components/additions";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { HeroInput } from "@/app/_components/hero-input";
import { indices } from "@/app/_components/indices";
import { Kbd } from "@/app/_components/kbd";
import { leftOutText } from "@/app/_components/left-out";
import { Sheet } from "@/app/_components/sheet";
import { Skeleton } from "@/app/_components/skeleton";
import { isComposingKey } from "@/app/_components/use-composed-text";
import type { ListedPlaylist } from "@/lib/api/types";
import { ApiClientError, networkError } from "@/lib/client/api-client";
import { chunksOf } from "@/lib/client/playlist-commands";
import { presenceIn } from "@/lib/client/playlist-contents";
import { usePlaylists } from "@/lib/client/queries";
import { recentTargets } from "@/lib/client/recent-targets";
import { isAddable } from "@/lib/spotify-uri";
import { isVisible } from "@/lib/visible-text";
import { usePaletteKeys } from "../_palette/use-palette-keys";
import { AddTarget, DEFAULT_TARGET, TARGET_ROW } from "./add-target";
import { orderTargets } from "./add-targets";
import { canUndoAdd, useAddToPlaylist } from "./use-add-to-playlist";

export type AddToPlaylistProps = {
  addition: Addition;
  /** What the user typed while this was loading. */
  typed: RefObject<string>;
  /** Opens a playlist's page. */
  onOpen: (id: string) => void;
  /** Called once a playlist has other songs at Spotify. */
  onChanged: (id: string) => void;
  onClose: () => void;
};

/** Spotify's limit for the name of a playlist. */
const MAX_NAME_LENGTH = 100;

type Loaded = { entries: Addable[] | null; error: ApiClientError | null; load: () => void };

/** Returns the entries to add, and loads them if they are those of a whole album. */
function useEntries({ entries: source }: Addition): Loaded {
  const [entries, setEntries] = useState(Array.isArray(source) ? source : null);
  const [error, setError] = useState<ApiClientError | null>(null);

  function load(): void {
    if (Array.isArray(source)) return;
    setError(null);
    source().then(setEntries, (cause) => setError(cause instanceof ApiClientError ? cause : networkError()));
  }

  const first = useRef(load);
  useEffect(() => first.current(), []);
  return { entries, error, load };
}

/** Returns the playlists to choose from, and the one that Enter takes. */
function useChoices(q: string) {
  const { data, error, refresh } = usePlaylists();
  const [recentIds] = useState(recentTargets);
  const targets = useMemo(() => orderTargets(data?.playlists ?? [], q, recentIds), [data, q, recentIds]);
  const [first] = [...targets.matches, ...targets.recent, ...targets.others];
  return { ...targets, first, data, error, refresh };
}

/** Sheet that adds songs to playlists, existing or new. It stays open for the next one. */
export function AddToPlaylist({ addition, typed, onOpen, onChanged, onClose }: AddToPlaylistProps) {
  const t = useTranslations("playlists.add");
  const items = useTranslations("items");
  const loaded = useEntries(addition);
  const [q, setQ] = useState(() => typed.current);
  const choices = useChoices(q);
  const [isCreating, setCreating] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const addable = useMemo(() => loaded.entries?.filter(isAddable) ?? null, [loaded.entries]);
  const uris = useMemo(() => addable?.flatMap(({ uri }) => uri ?? []) ?? [], [addable]);
  const add = useAddToPlaylist({
    onOpen: (id) => {
      onClose();
      onOpen(id);
    },
    onChanged,
  });
  const name = isVisible(q.trim()) ? q.trim() : (addition.name ?? "").slice(0, MAX_NAME_LENGTH);
  const leftOut = leftOutText(items, loaded.entries ?? []);
  const onKey = usePaletteKeys(root, input, () => {});

  const calls = Math.max(1, chunksOf(uris).length);
  const wantsNew = addition.isNew === true && q.trim() === "";
  const isFinal = !wantsNew && choices.first !== undefined && !canUndoAdd(choices.first, uris.length);

  function create(): void {
    if (isCreating) return;
    if (name && uris.length > 0) {
      setCreating(true);
      void add.toNew(name, uris).finally(() => setCreating(false));
    } else input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isForNew = event.shiftKey || (wantsNew && event.target === input.current);
    // A key held down would also answer what the first press asks.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    else if (event.key === "Enter" && isForNew && !isComposingKey(event)) {
      event.preventDefault();
      create();
    } else onKey(event);
  }

  const title = addable
    ? t("title", { count: addable.length })
    : t("titleNamed", { name: addition.name ?? "" });
  return (
    <Sheet title={title} onClose={onClose} foot={t(isFinal ? "costFinal" : "cost", { calls })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it handles the keys of its rows, which are buttons */}
      <div ref={root} onKeyDown={onKeyDown} className="group/desk">
        <HeroInput
          ref={input}
          small
          value={q}
          onText={setQ}
          aria-label={t("find")}
          placeholder={t("findShort")}
          maxLength={MAX_NAME_LENGTH}
        />
        {leftOut && <p className="pt-3 text-t-13 text-ink-2">{leftOut}</p>}
        {loaded.error && (
          <div className="pt-8">
            <ClientErrorState error={loaded.error} onRetry={loaded.load} />
          </div>
        )}
        <Targets
          q={q}
          choices={choices}
          wantsNew={wantsNew}
          entries={addable ?? []}
          isReady={addable !== null}
          onAdd={add.to}
          onCreate={create}
          isCreating={isCreating}
          newName={name}
        />
      </div>
    </Sheet>
  );
}

type TargetsProps = {
  q: string;
  choices: ReturnType<typeof useChoices>;
  /** Whether Enter creates a new playlist. */
  wantsNew: boolean;
  entries: Addable[];
  /** Whether the entries to add are loaded. */
  isReady: boolean;
  onAdd: ReturnType<typeof useAddToPlaylist>["to"];
  onCreate: () => void;
  isCreating: boolean;
  newName: string;
};

function Targets(props: TargetsProps) {
  const { q, choices, wantsNew, entries, isReady, onAdd, onCreate, isCreating, newName } = props;
  const t = useTranslations("playlists.add");
  const { data, error, refresh } = choices;
  const { cache, mutate } = useSWRConfig();
  // How many songs each playlist got while the sheet is open.
  const [added, setAdded] = useState<ReadonlyMap<string, number>>(new Map());
  const uris = entries.flatMap(({ uri }) => uri ?? []);
  const { recent, others, first } = choices;
  const groups = [
    { id: "matches", name: null, playlists: choices.matches },
    { id: "recent", name: t("recent"), playlists: recent },
    { id: "all", name: t("all", { count: recent.length + others.length }), playlists: others },
  ];

  function addTo(playlist: ListedPlaylist, some: readonly string[], isFinal: boolean): void {
    const onState = (isAdded: boolean) =>
      setAdded((last) => new Map(last).set(playlist.id, isAdded ? some.length : 0));
    onAdd(playlist, some, { isFinal, onState });
  }

  return (
    <>
      {error && !data && (
        <div className="pt-8">
          <ClientErrorState error={error} onRetry={refresh} />
        </div>
      )}
      {!data && !error && <TargetsSkeleton />}
      <p role="status" className="sr-only">
        {first && !wantsNew
          ? t("enter", { name: first.name })
          : data && newName && t("enter", { name: t("new", { name: newName }) })}
      </p>
      {data && !first && <p className="pt-6 text-ink-2">{t(q.trim() ? "none" : "noneYet")}</p>}
      {groups
        .filter(({ playlists }) => playlists.length > 0)
        .map(({ id, name, playlists }) => (
          <section key={id} aria-label={name ?? t("matches")} className="pt-3 not-first:pt-6">
            {name && <h3 className="border-b border-line pb-2 text-t-20!">{name}</h3>}
            <ul>
              {playlists.map((playlist) => (
                <AddTarget
                  key={playlist.id}
                  playlist={playlist}
                  typed={q}
                  entries={entries}
                  isDefault={!wantsNew && playlist === first}
                  isReady={isReady}
                  added={added.get(playlist.id) ?? 0}
                  presence={presenceIn(cache, mutate, playlist.id, uris)}
                  onAdd={addTo}
                />
              ))}
            </ul>
          </section>
        ))}
      {data && (
        <NewTarget
          name={newName}
          isDefault={wantsNew || !first}
          isCreating={isCreating}
          onCreate={onCreate}
        />
      )}
    </>
  );
}

type NewProps = { name: string; isDefault: boolean; isCreating: boolean; onCreate: () => void };

function NewTarget({ name, isDefault, isCreating, onCreate }: NewProps) {
  const t = useTranslations("playlists.add");
  return (
    <div className={clsx(TARGET_ROW, "mt-5", isDefault && DEFAULT_TARGET)}>
      <Plus size={18} strokeWidth={1.5} aria-hidden="true" className="justify-self-center text-ink-2" />
      <div className="min-w-0">
        <button
          type="button"
          data-result
          aria-keyshortcuts="Shift+Enter"
          aria-disabled={isCreating || undefined}
          onClick={onCreate}
          className="block w-fit max-w-full truncate text-left font-medium after:absolute after:-inset-x-4 after:inset-y-0"
        >
          {name ? t("new", { name }) : t("newUnnamed")}
        </button>
        <span role="status" className="block text-t-13 text-ink-2">
          {t(isCreating ? "creating" : "newHint")}
        </span>
      </div>
      <Kbd className="pointer-coarse:hidden">
        <span aria-hidden="true">⇧ ↵</span>
      </Kbd>
    </div>
  );
}

function TargetsSkeleton() {
  const t = useTranslations("playlists.add");
  return (
    <div role="status" aria-busy="true" className="mt-4">
      <span className="sr-only">{t("loading")}</span>
      {indices(8).map((slot) => (
        <div key={slot} className="flex h-14 items-center gap-4 border-b border-line">
          <Skeleton className="size-10 rounded-art!" />
          <Skeleton className={slot % 3 ? "h-3 w-44" : "h-3 w-60"} />
        </div>
      ))}
    </div>
  );
}

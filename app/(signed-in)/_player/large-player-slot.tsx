"use client";

import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "#translations";
import { Skeleton } from "../../_components/skeleton";

type Slots = { player: HTMLElement | null; next: HTMLElement | null; mayReadRecent: boolean };

let slots: Slots = { player: null, next: null, mayReadRecent: false };
const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function change(next: Partial<Slots>): void {
  slots = { ...slots, ...next };
  for (const notify of listeners) notify();
}

function useSlot<Name extends keyof Slots>(name: Name): Slots[Name] {
  return useSyncExternalStore<Slots[Name]>(
    subscribe,
    () => slots[name],
    () => slots[name],
  );
}

// As a `ref`. The layout fills the slots, since only the layout polls the player.
const setPlayerSlot = (player: HTMLElement | null) => change({ player });
const setNextSlot = (next: HTMLElement | null) => change({ next });

/** Returns the slot for the large player; null on pages that have none. */
export function usePlayerSlot(): HTMLElement | null {
  return useSlot("player");
}

/** Returns the slot for what plays next; null on pages that have none. */
export function useNextSlot(): HTMLElement | null {
  return useSlot("next");
}

/** Returns whether the user has allowed this app to read what was played last. */
export function useMayReadRecent(): boolean {
  return useSlot("mayReadRecent");
}

/** Cover and controls of the large player, side by side. */
export const LARGE_PLAYER_GRID =
  "items-end gap-6 sm:grid-cols-[148px_minmax(0,1fr)] lg:grid-cols-[clamp(112px,calc(31.8vw-237px),220px)_minmax(0,1fr)] xl:gap-7";

/** Slot for the large player. In a wide window it has its size from the first paint on, with a skeleton until the player arrives. */
export function LargePlayerSlot({ mayReadRecent }: { mayReadRecent: boolean }) {
  useEffect(() => change({ mayReadRecent }), [mayReadRecent]);
  return (
    <div className="sm:min-h-[190px] lg:flex lg:min-h-[220px] lg:flex-col lg:justify-end">
      <div ref={setPlayerSlot} className="peer" />
      <div
        aria-hidden="true"
        data-stage-skeleton
        className={`hidden sm:peer-empty:grid ${LARGE_PLAYER_GRID}`}
      >
        <Skeleton className="aspect-square w-full rounded-art-l!" />
        <div>
          <Skeleton className="h-2.5 w-40" />
          <Skeleton className="mt-4 h-6 w-3/4" />
          <Skeleton className="mt-4 h-2.5 w-1/3" />
          <Skeleton className="mt-6 h-px w-full" />
          <div className="h-20" />
        </div>
      </div>
    </div>
  );
}

type NoteProps = { title: string; children: ReactNode; action?: ReactNode };

/** Slot for what plays next, in one line below the large player. Only wide windows have it. */
export function NextSlot() {
  const t = useTranslations("player.queue");

  return (
    <section
      aria-labelledby="home-next"
      data-next-slot
      className="hidden min-h-20 grid-cols-[var(--margin-col)_minmax(0,1fr)] items-center gap-x-10 border-t border-line lg:grid"
    >
      <h2 id="home-next">{t("title")}</h2>
      <div ref={setNextSlot} />
    </section>
  );
}

/** Message in place of the large player: a title, a sentence on what helps, one or two actions. On a phone it is one row. */
export function LargePlayerNote({ title, children, action }: NoteProps) {
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:block">
      <h2 className="max-sm:font-sans max-sm:text-t-14! max-sm:font-normal max-sm:text-ink-2">{title}</h2>
      <div className="mt-2 max-w-[34em] text-pretty text-ink-2 max-sm:hidden">{children}</div>
      {action && <div className="flex flex-wrap items-center gap-x-5 sm:mt-3">{action}</div>}
    </div>
  );
}

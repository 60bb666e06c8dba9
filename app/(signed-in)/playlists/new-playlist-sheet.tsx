"use client";

import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Sheet } from "@/app/_components/sheet";
import type { ListedPlaylist } from "@/lib/api/types";
import { secondsFor } from "@/lib/client/call-pace";
import { sendDeferred } from "@/lib/client/deferred-removals";
import { callsForNew, mergePlan, numberedName, splitPlan } from "@/lib/client/new-playlist-plan";
import { readPlaylistPaced } from "@/lib/client/paced-read";
import { isVisible } from "@/lib/visible-text";
import { useNewPlaylists } from "./use-new-playlists";

/** What new playlists are made of. */
export type NewPlaylistKind = "copy" | "merge" | "split";

/** A playlist whose songs go into new ones. */
export type SourcePlaylist = Pick<ListedPlaylist, "id" | "name" | "total">;

type Props = {
  kind: NewPlaylistKind;
  sources: readonly SourcePlaylist[];
  /** The number of songs before the selected row, after which a list is split. */
  splitAt?: number;
  onOpen: (id: string) => void;
  onClose: () => void;
};

const FIELD = "mt-1 w-full border-b border-line-2 bg-transparent py-2 text-t-16 text-ink focus:border-ink";

/** Returns the sizes of the new playlists, as far as they are known before the sources are read. */
function sizesOf(kind: NewPlaylistKind, total: number, count: number): number[] {
  return kind === "split" ? [count, Math.max(0, total - count)] : [total];
}

/** Sheet that copies, merges or splits playlists into new ones. It tells first what that costs. */
export function NewPlaylistSheet({ kind, sources, splitAt, onOpen, onClose }: Props) {
  const t = useTranslations("playlists.make");
  const price = useTranslations("order");
  const id = useId();
  const totals = sources.map(({ total }) => total ?? 0);
  const total = totals.reduce((sum, one) => sum + one, 0);
  const [first] = sources;
  const [name, setName] = useState(() => t(`names.${kind}`, { name: first?.name ?? "" }).slice(0, 100));
  const [keepsCopies, setKeepsCopies] = useState(true);
  const [count, setCount] = useState(splitAt ?? Math.ceil(total / 2));
  const start = useNewPlaylists(onOpen);
  const calls = callsForNew(totals, sizesOf(kind, total, count));
  const seconds = secondsFor(calls);
  const time =
    seconds < 90 ? price("time", { seconds }) : price("timeLong", { minutes: Math.round(seconds / 60) });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isVisible(name.trim())) return;
    start({
      title: t(`jobs.${kind}`, { name: first?.name ?? "", count: sources.length }),
      total,
      plan: async (job) => {
        const lists = [];
        for (const source of sources) {
          if (job.signal.aborted) break;
          await sendDeferred(source.id);
          lists.push((await readPlaylistPaced(source.id)).entries);
        }
        if (kind === "split") return splitPlan(name.trim(), lists.flat(), count);
        return mergePlan(name.trim(), lists, keepsCopies || kind === "copy");
      },
    });
    onClose();
  }

  const foot = (
    <span className="flex flex-wrap items-center justify-between gap-4">
      <span>{price("cost", { price: price("price", { calls }), time })}</span>
      <Button kind="ink" type="submit" form={id}>
        {t(`submit.${kind}`)}
      </Button>
    </span>
  );

  return (
    <Sheet
      title={t(`titles.${kind}`, { name: first?.name ?? "", count: sources.length })}
      foot={foot}
      onClose={onClose}
    >
      <form id={id} onSubmit={submit} className="mt-8">
        <label htmlFor={`${id}-name`} className="block text-t-13 text-ink-2">
          {t("name")}
        </label>
        <input
          id={`${id}-name`}
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
          className={`${FIELD} font-serif text-t-28!`}
        />
        {kind === "split" && (
          <>
            <label htmlFor={`${id}-count`} className="mt-8 block text-t-13 text-ink-2">
              {t("splitAfter", { total })}
            </label>
            <input
              id={`${id}-count`}
              type="number"
              required
              min={1}
              max={Math.max(1, total - 1)}
              value={Number.isNaN(count) ? "" : count}
              onChange={({ target }) => setCount(target.valueAsNumber)}
              className={`${FIELD} w-28! tabular-nums`}
            />
          </>
        )}
        {kind === "merge" && (
          <>
            <label className="mt-8 flex min-h-10 items-center gap-3">
              <input
                type="checkbox"
                checked={!keepsCopies}
                onChange={({ target }) => setKeepsCopies(!target.checked)}
                className="size-[18px] accent-ink"
              />
              {t("dropCopies")}
            </label>
            <ol className="mt-6 border-t border-line">
              {sources.map((source) => (
                <li
                  key={source.id}
                  className="flex min-h-11 items-center justify-between gap-4 border-b border-line"
                >
                  <span className="min-w-0 truncate">{source.name}</span>
                  <span className="text-t-13 text-ink-2 tabular-nums">
                    {source.total !== null && t("songs", { count: source.total })}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
        <p className="mt-8 text-t-13 text-pretty text-ink-2">
          {t(`hints.${kind}`, { first: numberedName(name, 1), second: numberedName(name, 2) })}
        </p>
      </form>
    </Sheet>
  );
}

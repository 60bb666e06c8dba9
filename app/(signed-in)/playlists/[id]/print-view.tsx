"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "#translations";
import { formatDuration, formatNumber } from "@/app/_components/dates";
import { artistNames } from "@/app/_components/track-name";
import type { EntryView } from "@/lib/api/types";
import type { SparseList } from "@/lib/client/sparse-list";
import type { RowLabels } from "../../_tracks/row-labels";

type Props = {
  words: RowLabels;
  /** The filtered and sorted rows; undefined for the playlist's own order. */
  rows: EntryView[] | undefined;
  shown: () => SparseList;
};

/** Returns whether the page is being printed. Renders synchronously, because the browser does not wait for later renders. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const media = matchMedia("print");
    const set = (next: boolean) => flushSync(() => setPrinting(next));
    media.addEventListener("change", ({ matches }) => set(matches), { signal });
    window.addEventListener("beforeprint", () => set(true), { signal });
    window.addEventListener("afterprint", () => set(false), { signal });
    return () => stop.abort();
  }, []);

  return isPrinting;
}

/** The table for printing: all loaded entries, and a note where some are not loaded. */
export function PrintView({ words, rows, shown }: Props) {
  const isPrinting = usePrinting();
  const t = useTranslations("playlist");
  if (!isPrinting) return null;

  const list = rows ?? shown().entries;
  const here = list.filter((entry) => entry !== undefined);
  const columns = ["title", "artist", "album", "added", "length"] as const;
  const names = ["№", ...columns.map((column) => t(`columns.${column}`))];
  return (
    <div className="hidden print:block">
      <table className="w-full table-fixed border-collapse text-left text-t-12">
        <colgroup>
          <col className="w-[7%]" />
          <col className="w-[30%]" />
          <col className="w-[22%]" />
          <col />
          <col className="w-[92px]" />
          <col className="w-[52px]" />
        </colgroup>
        <thead>
          <tr className="border-b border-ink">
            {names.map((name) => (
              <th key={name} scope="col" className="py-1 pr-3 font-medium last:pr-0 last:text-right">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {here.map((entry) => (
            <PrintedRow key={entry.position} entry={entry} words={words} />
          ))}
        </tbody>
      </table>
      {here.length < list.length && (
        <p className="pt-3 text-t-12">
          {t("print.rest", { here: formatNumber(here.length), total: list.length })}
        </p>
      )}
    </div>
  );
}

function PrintedRow({
  entry: { position, kind, addedAt, track },
  words,
}: {
  entry: EntryView;
  words: RowLabels;
}) {
  return (
    <tr className="break-inside-avoid border-b border-line align-top [&>td]:py-1 [&>td]:pr-3">
      <td className="tabular-nums">{position + 1}</td>
      <td>
        {track ? words.titleOf(track.title) : <em>{words.gone}</em>}
        {track?.explicit && " (E)"}
      </td>
      <td>{track && artistNames(track)}</td>
      <td>{kind === "local" ? words.local : track?.album?.name}</td>
      <td className="whitespace-nowrap tabular-nums">{addedAt && words.day(addedAt)}</td>
      <td className="pr-0! text-right tabular-nums">{track && formatDuration(track.durationMs)}</td>
    </tr>
  );
}

"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { showToast } from "@/app/_components/toast-store";
import { useReturnedFocus } from "@/app/_components/use-returned-focus";
import type { EntryView } from "@/lib/api/types";
import { MAX_DEFERRED_SONGS } from "@/lib/client/deferred-removals";
import { isLocal } from "@/lib/client/playlist-commands";
import { completeList, type SparseList } from "@/lib/client/sparse-list";
import { copyLinks } from "./copy-links";
import { MoveTo } from "./move-to";
import type { SelectedItems, WithSelected } from "./use-bulk-action";

type Props = {
  size: number;
  total: number;
  /** Acts on the chosen entries as soon as all of them are known. */
  withChosen: WithSelected;
  onAdd: (entries: EntryView[]) => void;
  /** Told the keys, and whether a key was pressed. Absent where entries are not the reader's to remove. */
  onRemove?: (keys: readonly number[], isByKey: boolean) => void;
  /** Told the place, from 0, that the first shall have. Absent where another order or a filter is shown. */
  onMove?: (place: number) => void;
  onAll: () => void;
  onClear: () => void;
};

/** What is being asked before something is done. */
type Asking =
  | { kind: "nothing" }
  | { kind: "place" }
  | { kind: "removal"; keys: readonly number[]; local: number; songs: number };

const NOTHING: Asking = { kind: "nothing" };

/** What can be done with what is chosen. Takes the place of the toolbar's right end, on a phone of all of it. */
export function BulkActionBar({ onClear, ...props }: Props) {
  const t = useTranslations("playlist.selection");
  const [asking, setAsking] = useState<Asking>(NOTHING);
  const bar = useRef<HTMLFieldSetElement>(null);
  const onFocus = useReturnedFocus(bar);
  const end = () => setAsking(NOTHING);

  // What had the focus is replaced with each question and each answer.
  const last = useRef(asking.kind);
  useEffect(() => {
    if (last.current !== asking.kind) bar.current?.querySelector<HTMLElement>("input, button")?.focus();
    last.current = asking.kind;
  }, [asking.kind]);

  return (
    <fieldset
      ref={bar}
      onFocus={onFocus}
      onKeyDown={({ key }) => {
        if (key === "Escape") (asking.kind === "nothing" ? onClear : end)();
      }}
      aria-label={t("label")}
      className="flex min-w-0 items-center gap-x-1 max-md:flex-1 md:ml-auto"
    >
      {asking.kind === "nothing" && <Actions {...props} ask={setAsking} />}
      {asking.kind === "place" && <MoveTo total={props.total} onMove={props.onMove} onEnd={end} />}
      {asking.kind === "removal" && <Confirmation {...asking} onRemove={props.onRemove} onEnd={end} />}
      <button
        type="button"
        onClick={onClear}
        aria-label={t("clear")}
        title={t("clearKeys")}
        className="-mr-2.5 ml-auto grid size-10 shrink-0 place-items-center text-ink-2 hover:text-ink"
      >
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </fieldset>
  );
}

type ActionsProps = Omit<Props, "onClear"> & { ask: (asking: Asking) => void };

/** How many entries of a list have one of some URIs. */
function copiesOf(list: SparseList, uris: ReadonlySet<string | null>): number {
  return list.entries.filter((entry) => entry && uris.has(entry.uri)).length;
}

function Actions({ size, withChosen, onAdd, onRemove, onMove, onAll, ask }: ActionsProps) {
  const t = useTranslations("playlist.selection");
  const words = useTranslations("playlist.change");
  const copied = useTranslations("playlist.copied");

  function askToRemove({ entries, keys, list }: SelectedItems, isByKey: boolean): void {
    const uris = new Set(entries.flatMap(({ uri }) => uri ?? []));
    const local = new Set([...uris].filter(isLocal));
    if (uris.size === 0) showToast({ sentence: words("goneOnly") });
    else if (local.size > 0 && !completeList(list))
      withChosen((all) => askToRemove(all, isByKey), { whole: true });
    else if (local.size > 0 || uris.size > MAX_DEFERRED_SONGS)
      ask({ kind: "removal", keys, local: copiesOf(list, local), songs: copiesOf(list, uris) });
    else onRemove?.(keys, isByKey);
  }

  return (
    <>
      <p role="status" className="mr-2 shrink-0 font-medium text-amber-ink tabular-nums">
        {t("selected", { count: formatNumber(size) })}
      </p>
      <div className="flex min-w-0 items-center overflow-x-auto [scrollbar-width:none] max-sm:pr-6 max-sm:[mask-image:linear-gradient(90deg,black_calc(100%-24px),transparent)] lg:gap-x-2">
        <Word className="sm:hidden" onClick={onAll}>
          {t("all")}
        </Word>
        <Word onClick={() => withChosen(({ entries }) => void copyLinks(copied, entries))}>{t("copy")}</Word>
        <Word onClick={() => withChosen(({ entries }) => onAdd(entries))}>{t("add")}</Word>
        {onMove && <Word onClick={() => ask({ kind: "place" })}>{t("move")}</Word>}
        {onRemove && (
          <Word onClick={(event) => withChosen((chosen) => askToRemove(chosen, isByKey(event)))}>
            {t("remove")}
          </Word>
        )}
      </div>
    </>
  );
}

/** Whether a key pressed a button: a pointer counts its clicks. */
function isByKey({ detail }: MouseEvent): boolean {
  return detail === 0;
}

type WordProps = { className?: string; onClick: (event: MouseEvent) => void; children: ReactNode };

function Word({ className, ...rest }: WordProps) {
  return <Button kind="bare" className={`shrink-0 -outline-offset-2 ${className ?? ""}`} {...rest} />;
}

type ConfirmationProps = Pick<Props, "onRemove"> & {
  keys: readonly number[];
  /** Local files among the songs. */
  local: number;
  songs: number;
  onEnd: () => void;
};

/** Asks before something is removed that no undo brings back as it was. */
function Confirmation({ keys, local, songs, onRemove, onEnd }: ConfirmationProps) {
  const t = useTranslations("playlist.selection");

  return (
    <>
      <p role="alert" className="mr-2 min-w-0 py-2 text-t-13/5 text-pretty">
        {local > 0 ? t("forGood", { count: local, songs }) : t("many", { count: songs })}
      </p>
      <Button className="shrink-0" onClick={onEnd}>
        {t("keep")}
      </Button>
      <Button kind="brick" className="ml-2 shrink-0" onClick={(event) => onRemove?.(keys, isByKey(event))}>
        {t(local > 0 ? "removeForGood" : "remove")}
      </Button>
    </>
  );
}

"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "#translations";
import type { Addable } from "@/app/_components/additions";
import { Artwork } from "@/app/_components/artwork";
import { Button } from "@/app/_components/button";
import { formatNumber } from "@/app/_components/dates";
import { useDisplayName } from "@/app/_components/item-labels";
import { Kbd } from "@/app/_components/kbd";
import type { ListedPlaylist } from "@/lib/api/types";
import type { Presence } from "@/lib/client/playlist-contents";
import { matchedPart } from "./add-targets";

/** A row of the sheet: picture, name above a second line, what is known of it. */
export const TARGET_ROW =
  "group/row relative grid min-h-14 grid-cols-[40px_minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2 last:border-b-0 hover:bg-paper-2 hover:shadow-[-16px_0_var(--paper-2),16px_0_var(--paper-2)] has-[[data-result]:focus-visible]:bg-amber-wash! has-[[data-result]:focus-visible]:shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]!";
const LIT = "bg-amber-wash! shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]!";
/** While the field has the focus, Enter takes the best match. */
export const DEFAULT_TARGET =
  "group-has-[[data-search]:focus]/desk:bg-amber-wash! group-has-[[data-search]:focus]/desk:shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]!";

type Props = {
  playlist: ListedPlaylist;
  /** The typed text, whose letters are underlined. */
  typed: string;
  entries: Addable[];
  isDefault: boolean;
  /** Whether the entries to add are loaded. */
  isReady: boolean;
  /** How many songs it got while the sheet is open. */
  added: number;
  /** Which of the songs it contains already, as far as that is certain. */
  presence: Presence;
  /** `isFinal`: the playlist contains some of the items already, so the addition cannot be undone. */
  onAdd: (playlist: ListedPlaylist, uris: readonly string[], isFinal: boolean) => void;
};

/** One playlist to add to. If it has some of the songs already, it asks before it adds them again. */
export function AddTarget(props: Props) {
  const { playlist, typed, entries, isDefault, isReady, added, presence, onAdd } = props;
  const t = useTranslations("playlists");
  const [isAsking, setAsking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const display = useDisplayName();
  const uris = entries.flatMap(({ uri }) => uri ?? []);
  const there = uris.filter((uri) => presence.has(uri)).length;

  /** The field is ready for the next playlist. On a touch screen, that would only open the keyboard. */
  function end(): void {
    setAsking(false);
    if (matchMedia("(pointer: fine)").matches)
      row.current?.closest("dialog")?.querySelector("input")?.focus();
  }

  function add(some: readonly string[]): void {
    end();
    onAdd(
      playlist,
      some,
      some.some((uri) => presence.has(uri)),
    );
  }

  function choose({ detail }: MouseEvent): void {
    // The second click of a double click would answer for the first.
    if (!isReady || detail > 1) return;
    if (there > 0) setAsking(true);
    else add(uris);
  }

  return (
    <li ref={row} className={clsx(TARGET_ROW, isAsking ? LIT : isDefault && DEFAULT_TARGET)}>
      <Artwork src={playlist.image} size={40} kind="playlist" />
      <div className="min-w-0">
        {isAsking ? (
          <p className="truncate font-medium">{display(playlist.name)}</p>
        ) : (
          <button
            type="button"
            data-result
            aria-disabled={!isReady || undefined}
            onClick={choose}
            title={display(playlist.name)}
            className="block w-fit max-w-full truncate text-left font-medium after:absolute after:-inset-x-4 after:inset-y-0"
          >
            <MatchedName name={display(playlist.name)} typed={typed} />
          </button>
        )}
        {isAsking ? (
          <Question entries={entries} presence={presence} onAdd={add} onCancel={end} />
        ) : (
          playlist.total !== null && (
            <span className="block text-t-13 text-ink-2 tabular-nums">
              {t("entries", { total: playlist.total })}
            </span>
          )
        )}
      </div>
      {!isAsking && <State added={added} there={there} count={uris.length} isDefault={isDefault} />}
    </li>
  );
}

/** A name with the matched letters underlined. */
function MatchedName({ name, typed }: { name: string; typed: string }) {
  const parts = matchedPart(name, typed);
  if (!parts) return name;
  const [before, match, after] = parts;
  return (
    <>
      {before}
      <span className="underline decoration-amber decoration-2 underline-offset-4">{match}</span>
      {after}
    </>
  );
}

type StateProps = { added: number; there: number; count: number; isDefault: boolean };

function State({ added, there, count, isDefault }: StateProps) {
  const t = useTranslations("playlists.add");
  if (added === 0 && there === 0)
    return (
      <Kbd
        className={clsx(
          "hidden pointer-fine:group-has-[[data-result]:focus-visible]/row:inline",
          isDefault && "pointer-fine:group-has-[[data-search]:focus]/desk:inline",
        )}
      >
        <span aria-hidden="true">↵</span>
      </Kbd>
    );
  return (
    <span className={clsx("flex items-center gap-2 text-t-13", added > 0 ? "text-amber-ink" : "text-ink-2")}>
      <Check size={16} strokeWidth={1.5} aria-hidden="true" />
      {added > 0
        ? t("addedHere", { count: added })
        : t("alreadyIn", { there, count, isAll: there === count ? "yes" : "no" })}
    </span>
  );
}

type QuestionProps = {
  entries: Addable[];
  presence: Presence;
  onAdd: (uris: readonly string[]) => void;
  onCancel: () => void;
};

/** Asks what to do with songs that are in the playlist already. */
function Question({ entries, presence, onAdd, onCancel }: QuestionProps) {
  const t = useTranslations("playlists.add");
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector("button")?.focus(), []);
  const uris = entries.flatMap(({ uri }) => uri ?? []);
  const others = uris.filter((uri) => !presence.has(uri));
  const [one] = entries.filter(({ uri }) => uri !== null && presence.has(uri));
  const there = uris.length - others.length;
  const place = presence.get(one?.uri ?? "");
  const sentence =
    there === 1 && one
      ? t("thereOne", {
          title: one.title,
          hasPlace: place == null ? "no" : "yes",
          place: formatNumber((place ?? 0) + 1),
        })
      : t("thereSome", { there, count: uris.length, isAll: others.length === 0 ? "yes" : "no" });

  return (
    <fieldset ref={group} aria-label={sentence} className="relative z-10 min-w-0">
      <p role="alert" className="text-t-13 text-pretty text-ink-2">
        {sentence} {t("againFinal")}
      </p>
      <div className="flex flex-wrap gap-2 pt-2 pb-1">
        {others.length > 0 && (
          <Button kind="ink" onClick={() => onAdd(others)}>
            {t("addOthers", { count: others.length })}
          </Button>
        )}
        <Button onClick={() => onAdd(uris)}>
          {t(others.length > 0 ? "addAll" : "addAgain", { count: uris.length })}
        </Button>
        <Button kind="bare" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}

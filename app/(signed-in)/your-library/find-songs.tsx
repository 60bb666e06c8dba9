"use client";

import Link from "next/link";
import { memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslations } from "#translations";
import type { FoundSongs, IndexedSong, SongIndex } from "@/lib/local-library/song-index";
import { buttonClass } from "../../_components/button";
import { formatNumber } from "../../_components/dates";
import { HeroInput } from "../../_components/hero-input";
import { Section } from "../../_components/section";
import { StateMessage } from "../../_components/state-message";
import { Coverage } from "./coverage";
import { FoundRow } from "./found-row";
import type { StoredLibrary } from "./use-local-library";
import { useSongIndex } from "./use-song-index";

/** Further matches are found by typing more. */
const MAX_SHOWN = 100;
/** As many as a window shows. */
const FIRST_SHOWN = 16;

type Props = { account: string; kept: StoredLibrary };

/** One field over everything that is stored, answered without the network. */
export function FindSongs({ account, kept }: Props) {
  const t = useTranslations("yourLibrary.find");
  const state = kept.lists.map(({ key, version, count }) => `${key}${version}${count}`).join();
  const index = useSongIndex(account, state);
  const [typed, setTyped] = useState("");
  const found = useFound(index, typed);
  const songs = useShownSongs(found);

  if (kept.lists.length === 0) return <NothingKept />;
  return (
    <Section
      id="find"
      title={t("title")}
      hint={index ? t("hint", { items: index.size }) : t("preparing")}
      first
    >
      <HeroInput
        small
        autoFocus
        value={typed}
        onText={setTyped}
        aria-label={t("title")}
        placeholder={t("placeholder")}
        maxLength={200}
      />
      <p role="status" className="mt-3 flex flex-wrap justify-between gap-x-6 text-t-13 text-ink-2">
        <span>{found && <FoundCount found={found} />}</span>
        {index && <Coverage coverage={index.coverage} />}
      </p>
      {index && found && found.total === 0 && <NoMatches words={typed} items={index.size} />}
      {found && <FoundList songs={songs} />}
    </Section>
  );
}

/** Returns the songs to show: the first ones at once, all of them when React has time, and no key is pressed meanwhile. */
function useShownSongs(found: FoundSongs | null): readonly IndexedSong[] {
  const complete = useDeferredValue(found);
  return useMemo(() => {
    const songs = found?.songs ?? [];
    return complete === found ? songs : songs.slice(0, FIRST_SHOWN);
  }, [found, complete]);
}

/** The rows. A key that is typed does not render them again. */
const FoundList = memo(function FoundList({ songs }: { songs: readonly IndexedSong[] }) {
  return (
    <ul className="mt-2">
      {songs.map((song) => (
        <FoundRow key={song.uri} song={song} />
      ))}
    </ul>
  );
});

/** Returns the matches of a text; those of the last one until they are found, null without a text. */
function useFound(index: SongIndex | null, typed: string): FoundSongs | null {
  const [found, setFound] = useState<FoundSongs | null>(null);
  useEffect(() => {
    const search = new AbortController();
    if (index === null || typed.trim() === "") setFound(null);
    else index.find(typed, MAX_SHOWN, search.signal).then(setFound, () => {});
    return () => search.abort();
  }, [index, typed]);
  return found;
}

function FoundCount({ found: { songs, total } }: { found: FoundSongs }) {
  const t = useTranslations("yourLibrary.find");
  if (total <= songs.length) return t("found", { total });
  return t("foundPart", { total: formatNumber(total), shown: formatNumber(songs.length) });
}

function NothingKept() {
  const t = useTranslations("yourLibrary.find");
  const link = (
    <Link href="/your-library" className={buttonClass()}>
      {t("emptyAct")}
    </Link>
  );
  return (
    <div className="py-12">
      <StateMessage title={t("empty")} action={link}>
        <p>{t("emptyText")}</p>
      </StateMessage>
    </div>
  );
}

function NoMatches({ words, items }: { words: string; items: number }) {
  const t = useTranslations("yourLibrary.find");
  const link = (
    <Link
      href={`/search?q=${encodeURIComponent(words.toWellFormed())}`}
      prefetch={false}
      className={buttonClass()}
    >
      {t("spotify")}
    </Link>
  );
  return (
    <div className="py-8">
      <StateMessage title={t("none", { words })} action={link}>
        <p>{t("noneText", { items })}</p>
      </StateMessage>
    </div>
  );
}

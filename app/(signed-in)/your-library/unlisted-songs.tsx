"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "#translations";
import { savedKindOf } from "@/lib/local-library/library-types";
import { Button } from "../../_components/button";
import { Section } from "../../_components/section";
import { StateMessage } from "../../_components/state-message";
import { Coverage } from "./coverage";
import { FoundRow } from "./found-row";
import type { StoredLibrary } from "./use-local-library";
import { useSongIndex } from "./use-song-index";

const PAGE = 100;

/** Saved songs that are in no playlist, as far as playlists were read. */
export function UnlistedSongs({ account, kept }: { account: string; kept: StoredLibrary }) {
  const t = useTranslations("yourLibrary");
  const state = kept.lists.map(({ key, version, count }) => `${key}${version}${count}`).join();
  const index = useSongIndex(account, state);
  const songs = useMemo(() => index?.inNoPlaylist() ?? [], [index]);
  const [pages, setPages] = useState(1);
  const saved = kept.lists.find(({ key, version }) => savedKindOf(key) === "tracks" && version > 0);

  if (!index || !saved)
    return <p className="py-12 text-ink-2">{t(saved ? "find.preparing" : "unlisted.needsSongs")}</p>;
  const { read, playlists: total } = index.coverage;
  return (
    <Section
      id="unlisted"
      title={t("unlisted.title")}
      hint={
        <>
          {t("unlisted.count", { count: songs.length })}
          <br />
          <Coverage coverage={index.coverage} />
        </>
      }
      first
    >
      {songs.length === 0 && (
        <StateMessage title={t("unlisted.none")}>
          <p>{t("unlisted.noneText", { songs: saved.count, read, total })}</p>
        </StateMessage>
      )}
      <ul>
        {songs.slice(0, pages * PAGE).map((song) => (
          <FoundRow key={song.uri} song={song} />
        ))}
      </ul>
      {songs.length > pages * PAGE && (
        <Button kind="bare" className="mt-2 -ml-2" onClick={() => setPages(pages + 1)}>
          {t("unlisted.more")}
        </Button>
      )}
    </Section>
  );
}

"use client";

import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { Button } from "../../_components/button";
import { PageTitle } from "../../_components/page-title";
import { ExportButton } from "../_export/export-button";
import { AboutCopy } from "./about-copy";
import { DeleteCopy } from "./delete-copy";
import { FindSongs } from "./find-songs";
import { FirstSync } from "./first-sync";
import { NextSync } from "./next-sync";
import { StorageMessage } from "./storage-message";
import { StoredLists } from "./stored-lists";
import { choiceOf } from "./sync-choice";
import { SyncSection } from "./sync-section";
import { UnlistedSongs } from "./unlisted-songs";
import { type LocalLibraryState, type StoredLibrary, useLocalLibrary } from "./use-local-library";
import type { LibraryView } from "./views";

type Props = {
  account: string;
  view: LibraryView;
  /** The permissions that reading the library needs. */
  allowed: { playlists: boolean; library: boolean };
  /** The choice of views. */
  children: ReactNode;
};

/** The copy of the library: what it costs, how far it is, what is in it. */
export function LocalLibrary({ account, view, allowed, children }: Props) {
  const library = useLocalLibrary(account);
  const { sync, kept, problem } = library;
  const t = useTranslations("yourLibrary");

  return (
    <div className="room">
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        <PageTitle>{t("title")}</PageTitle>
        {kept && <TitleActions library={library} kept={kept} />}
      </div>
      <p className="max-w-[36em] text-pretty text-ink-2">{t("lead")}</p>
      <div className="mt-4 border-b border-line pb-2">{children}</div>
      {problem && sync && <StorageMessage problem={problem} library={library} />}
      {!problem && !kept && (
        <p role="status" aria-busy="true" className="py-12 text-ink-2">
          {t("loading")}
        </p>
      )}
      {!problem && sync && kept && view === "overview" && (
        <Overview library={library} kept={kept} allowed={allowed} />
      )}
      {!problem && kept && view === "find" && <FindSongs account={account} kept={kept} />}
      {!problem && kept && view === "unlisted" && <UnlistedSongs account={account} kept={kept} />}
    </div>
  );
}

/** Nothing stored and no sync: the copy has to be made first. */
function isEmpty({ view }: LocalLibraryState, { lists }: StoredLibrary): boolean {
  return lists.length === 0 && view.progress.status === "idle";
}

function TitleActions({ library, kept }: { library: LocalLibraryState; kept: StoredLibrary }) {
  const { sync, view } = library;
  const t = useTranslations("yourLibrary");
  const { status } = view.progress;
  if (!sync || isEmpty(library, kept)) return null;
  if (status === "running")
    return (
      <div className="flex gap-2 pb-6">
        <Button onClick={() => void sync.pause()}>{t("syncing.pause")}</Button>
        <Button kind="bare" onClick={() => void sync.cancel()}>
          {t("syncing.cancel")}
        </Button>
      </div>
    );
  if (status !== "idle") return null;
  return (
    <div className="flex flex-wrap gap-2 pb-6">
      <Button onClick={() => void sync.start(choiceOf(kept.lists))}>{t("next.now")}</Button>
      <ExportButton kind="ink" opening={{ everything: true }}>
        {t("export")}
      </ExportButton>
    </div>
  );
}

type OverviewProps = { library: LocalLibraryState; kept: StoredLibrary; allowed: Props["allowed"] };

function Overview({ library, kept, allowed }: OverviewProps) {
  if (isEmpty(library, kept))
    return (
      <>
        <FirstSync library={library} kept={kept} allowed={allowed} />
        <AboutCopy />
      </>
    );
  return (
    <>
      <SyncSection library={library} kept={kept} />
      <StoredLists kept={kept} />
      <NextSync library={library} kept={kept} />
      <AboutCopy />
      <DeleteCopy library={library} />
    </>
  );
}

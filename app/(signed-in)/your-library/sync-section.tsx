"use client";

import { useTranslations } from "#translations";
import { type StoredList, savedKindOf } from "@/lib/local-library/library-types";
import { coverageOf } from "@/lib/local-library/song-index";
import type { SyncProgress } from "@/lib/local-library/sync-progress";
import { Button } from "../../_components/button";
import { formatNumber } from "../../_components/dates";
import { LocalTime } from "../../_components/local-time";
import { Section } from "../../_components/section";
import { useOffline } from "../../_components/use-offline";
import { StorageMessage } from "./storage-message";
import { SyncCounts } from "./sync-counts";
import { SyncLine } from "./sync-line";
import type { LocalLibraryState, StoredLibrary } from "./use-local-library";

type Props = { library: LocalLibraryState; kept: StoredLibrary };

/** How far the sync is, or why it does not go on. Nothing when there is none. */
export function SyncSection({ library, kept }: Props) {
  const t = useTranslations("yourLibrary");
  const { status } = library.view.progress;
  switch (status) {
    case "running":
    case "offline":
      return <Running library={library} />;
    case "waiting":
      return <Waiting library={library} kept={kept} />;
    case "paused":
      return <Paused library={library} kept={kept} />;
    case "full":
    case "damaged":
    case "blocked":
      return <StorageMessage problem={status} library={library} />;
    case "error":
      return (
        <Section id="sync" title={t("problems.error.title")} first>
          <p role="alert" className="mb-4">
            {t("problems.error.text")}
          </p>
          <Button onClick={() => void library.sync?.resume()}>{t("problems.error.act")}</Button>
        </Section>
      );
    default:
      return null;
  }
}

/** Returns the name of a list: its own, or that of its kind. */
export function useListName(): (list: Pick<StoredList, "key" | "name">) => string {
  const t = useTranslations("yourLibrary.kinds");
  return ({ key, name }) => {
    const kind = savedKindOf(key);
    return kind ? t(kind) : name;
  };
}

function Running({ library }: Pick<Props, "library">) {
  const { progress, isHere } = library.view;
  const t = useTranslations("yourLibrary.syncing");
  const isOffline = useOffline();

  return (
    <>
      <Section id="sync" title={t("title")} hint={isHere ? t("here") : t("elsewhere")} first>
        <SyncLine title={<CurrentList progress={progress} />} progress={progress} isMoving={!isOffline}>
          {isOffline ? t("offline") : <Remaining library={library} />}
          {!isHere && ` ${t("elsewhereText")}`}
        </SyncLine>
        <FinishedLists progress={progress} />
      </Section>
      <SyncCounts progress={progress} />
    </>
  );
}

function CurrentList({ progress: { current, listsDone, lists } }: { progress: SyncProgress }) {
  const t = useTranslations("yourLibrary.syncing");
  const nameOf = useListName();
  if (!current) return t("lists");
  return t("list", { at: Math.min(lists, listsDone + 1), total: lists, name: nameOf(current) });
}

const FALLBACK_CALLS_PER_MS = 1.3 / 1000;
/** Before this many calls, the present speed says little. */
const MIN_CALLS = 10;

function minutesLeft({ calls, callsExpected, startedAt }: SyncProgress): number {
  const speed = calls >= MIN_CALLS ? calls / Math.max(1, Date.now() - startedAt) : FALLBACK_CALLS_PER_MS;
  return Math.round(Math.max(0, callsExpected - calls) / speed / 60_000);
}

function Remaining({ library: { view } }: Pick<Props, "library">) {
  const { progress } = view;
  const t = useTranslations("yourLibrary.syncing");
  if (progress.lists === 0) return null;
  const { items, itemsExpected } = progress;
  return t("items", {
    done: formatNumber(items),
    total: formatNumber(Math.max(items, itemsExpected)),
    minutes: minutesLeft(progress),
  });
}

function FinishedLists({ progress: { finished } }: { progress: SyncProgress }) {
  const t = useTranslations("yourLibrary.syncing");
  const nameOf = useListName();
  if (finished.length === 0) return null;
  return (
    <div className="mt-8">
      <h3 className="border-b border-line pb-2 font-sans! text-t-13! font-normal! tracking-normal! text-ink-2">
        {t("finished")}
      </h3>
      <ul>
        {finished.map((list, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that failed may be there twice
            key={`${list.key} ${index}`}
            className="flex min-h-11 items-center justify-between gap-4 border-b border-line"
          >
            <span className="truncate font-medium">{nameOf(list)}</span>
            <span className="shrink-0 text-t-13 text-ink-2">
              {t("outcome", { outcome: list.outcome, count: list.count })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Waiting({ library, kept }: Props) {
  const { progress } = library.view;
  const t = useTranslations("yourLibrary.waiting");
  const { read, playlists } = coverageOf(kept.lists);
  const at = progress.until ?? 0;
  const as = progress.reason === "budget" ? "atMoment" : "moment";
  const time = () => <LocalTime key="time" at={at} now={Date.now()} as={as} className="font-medium" />;

  return (
    <Section id="sync" title={t("title")} hint={t("kept", { read, total: playlists })} first>
      <p role="status" className="mb-2 max-w-[44em] text-pretty">
        {progress.reason === "budget" ? t.rich("budget", { time }) : t.rich("spotify", { time })}
      </p>
      <p className="mb-4 text-ink-2">{t("meanwhile")}</p>
      <Button kind="bare" className="-ml-2" onClick={() => void library.sync?.cancel()}>
        {t("cancel")}
      </Button>
    </Section>
  );
}

function Paused({ library, kept }: Props) {
  const t = useTranslations("yourLibrary.syncing");
  const { read, playlists } = coverageOf(kept.lists);
  return (
    <Section id="sync" title={t("paused")} first>
      <p role="status" className="mb-4">
        {t("pausedText", { read, total: playlists })}
      </p>
      <div className="flex gap-2">
        <Button kind="ink" onClick={() => void library.sync?.resume()}>
          {t("resume")}
        </Button>
        <Button kind="bare" onClick={() => void library.sync?.cancel()}>
          {t("cancel")}
        </Button>
      </div>
    </Section>
  );
}

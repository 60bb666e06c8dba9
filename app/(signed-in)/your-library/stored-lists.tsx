"use client";

import Link from "next/link";
import { useTranslations } from "#translations";
import { playlistIdOf, SAVED_KINDS, type StoredList, savedKindOf } from "@/lib/local-library/library-types";
import { coverageOf } from "@/lib/local-library/song-index";
import { LocalTime } from "../../_components/local-time";
import { Section } from "../../_components/section";
import { formatSize } from "./sizes";
import type { StoredLibrary } from "./use-local-library";

/** What is stored: how much of each kind, how old, how large; and what could not be read. */
export function StoredLists({ kept: { lists } }: { kept: StoredLibrary }) {
  const t = useTranslations("yourLibrary.kept");
  const unread = unreadPlaylists(lists);
  const confirmedAt = oldest(lists);

  return (
    <>
      <Section
        id="kept"
        title={t("title")}
        hint={confirmedAt === null ? t("never") : <Synced at={confirmedAt} />}
      >
        <ul className="border-t border-line">
          <PlaylistLines lists={lists.filter(({ key }) => playlistIdOf(key) !== null)} />
          {SAVED_KINDS.map((kind) => {
            const list = lists.find(({ key, version }) => savedKindOf(key) === kind && version > 0);
            return list && <SavedLine key={kind} list={list} />;
          })}
        </ul>
        <p className="mt-3 text-t-13 text-ink-2">{t("note", { size: formatSize(bytesOf(lists)) })}</p>
      </Section>
      {unread.length > 0 && <UnreadLists lists={unread} />}
    </>
  );
}

/** Returns the playlists of which no items are stored although apps can see them. */
function unreadPlaylists(lists: readonly StoredList[]): StoredList[] {
  return lists.filter(
    ({ key, state, version }) => playlistIdOf(key) !== null && state !== "link" && version === 0,
  );
}

function bytesOf(lists: readonly StoredList[]): number {
  return lists.reduce((sum, { bytes }) => sum + bytes, 0);
}

function oldest(lists: readonly StoredList[]): number | null {
  const times = lists.filter(({ version }) => version > 0).map(({ confirmedAt }) => confirmedAt);
  return times.length > 0 ? Math.min(...times) : null;
}

function Synced({ at }: { at: number }) {
  const t = useTranslations("yourLibrary.kept");
  return t.rich("synced", { time: () => <LocalTime key="time" at={at} now={Date.now()} /> });
}

function PlaylistLines({ lists }: { lists: readonly StoredList[] }) {
  const [kinds, t] = [useTranslations("yourLibrary.kinds"), useTranslations("yourLibrary.kept")];
  const links = lists.filter(({ state }) => state === "link").length;
  const { read, playlists: all, asOf } = coverageOf(lists);
  const items = lists.reduce((sum, { count }) => sum + count, 0);
  const facts = t("playlists", { playlists: read, all, items });

  return (
    <>
      {all > 0 && <Line name={kinds("playlists")} facts={facts} at={asOf} bytes={bytesOf(lists)} />}
      {links > 0 && (
        <Line name={kinds("followed")} facts={`${t("items", { count: links })}`} at={null} bytes={null} />
      )}
    </>
  );
}

function SavedLine({ list }: { list: StoredList }) {
  const [kinds, t] = [useTranslations("yourLibrary.kinds"), useTranslations("yourLibrary.kept")];
  const kind = savedKindOf(list.key);
  const facts = t("items", { count: list.count });
  return kind && <Line name={kinds(kind)} facts={facts} at={list.confirmedAt} bytes={list.bytes} />;
}

type LineProps = { name: string; facts: string; at: number | null; bytes: number | null };

/** `bytes`: null where only names and links are stored. */
function Line({ name, facts, at, bytes }: LineProps) {
  const t = useTranslations("yourLibrary.kept");
  return (
    <li className="grid min-h-12 items-center gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_minmax(0,1fr)_140px]">
      <span className="font-medium">{name}</span>
      <span className="text-ink-2">{facts}</span>
      <span className="text-ink-2">{at !== null && <Synced at={at} />}</span>
      <span className="text-ink-2 sm:text-right">{bytes === null ? t("link") : formatSize(bytes)}</span>
    </li>
  );
}

function UnreadLists({ lists }: { lists: readonly StoredList[] }) {
  const t = useTranslations("yourLibrary.kept");
  return (
    <Section id="unread" title={t("unread")} hint={t("unreadHint", { count: lists.length })}>
      <ul className="border-t border-line">
        {lists.map(({ key, name, state }) => (
          <li key={key} className="flex min-h-11 items-center justify-between gap-4 border-b border-line">
            <Link href={`/playlists/${playlistIdOf(key)}`} prefetch={false} className="truncate font-medium">
              {name}
            </Link>
            <span className="shrink-0 text-t-13 text-ink-2">{t("state", { state })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

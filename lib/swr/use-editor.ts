"use client";

import { useMemo } from "react";
import { useSWRConfig } from "swr";
import { keys } from "@/lib/keys";
import type { EntryView } from "@/lib/views";
import { current, type Edition, type Opened } from "./editing/edition";
import {
  type Change,
  createEditor,
  type Editor,
  type Outcome,
  type Shown,
  type Version,
} from "./editing/editor";
import { type KnownList, toKnownList } from "./editing/known-list";
import { askBeforeLeaving } from "./unsent-changes";
import { pageStore } from "./use-page-store";

/** One a playlist and tab: changes go on while their page is left. */
const editors = new Map<string, Editor>();

type Show = (id: string, shown: Shown) => void;

function editorOf(id: string, show: Show): Editor {
  const known = editors.get(id);
  if (known) return known;
  const editor = createEditor((shown) => show(id, shown));
  editors.set(id, editor);
  return editor;
}

export type PlaylistEditor = {
  /** All that this tab knows of the list, also what was read for another view of it. */
  known: () => KnownList;
  /** Names the version that is known. */
  snapshot: () => string;
  /** Shows a change and makes it. @throws ApiError, after it was taken back. */
  change: (change: Change) => Promise<Outcome>;
};

/**
 * The way to change a playlist's entries: shown at once, made one after the other, taken back where one fails.
 * @param page what came with the page. How the list stands by now is looked up with each change: an undo comes late.
 */
export function useEditor(id: string, page: Opened): PlaylistEditor {
  const { cache, mutate } = useSWRConfig();
  const { snapshot, first } = page;

  return useMemo(() => {
    const kept = (of: string): Edition | undefined => cache.get(keys.edition(of))?.data;
    const editor = editorOf(id, (of, shown) => {
      const before = kept(of);
      const left = before ? [...before.left, before.snapshot] : [];
      const edition = { ...shown, left: left.filter((one) => one !== shown.snapshot) };
      void mutate(keys.edition(of), edition, { revalidate: false });
    });

    function now(): Version {
      const edition = current(kept(id), { snapshot, first });
      const version = { id, snapshot: edition.snapshot, total: edition.list.length };
      if (edition.isPending) return edition;
      const whole: EntryView[] | undefined = cache.get(keys.allEntries(id, edition.snapshot))?.data;
      const pages = pageStore(cache, mutate, version).known().values();
      const own = edition.list.filter((entry) => entry !== undefined);
      return { ...edition, list: toKnownList([...pages, ...(whole ?? []), ...own], version.total) };
    }

    return {
      known: () => now().list,
      snapshot: () => now().snapshot,
      change: (change) => askBeforeLeaving(editor.change(change, now())),
    };
  }, [id, snapshot, first, cache, mutate]);
}

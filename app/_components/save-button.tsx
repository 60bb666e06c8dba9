"use client";

import { Check, CircleQuestionMark, Plus } from "lucide-react";
import { useTranslations } from "#translations";
import {
  type SavedStatus,
  useLoadedStatus,
  useLoadSavedStatus,
  useToggleSaved,
} from "@/lib/client/saved-status";
import { buttonClass } from "./button";
import { useDisplayName } from "./item-labels";
import { useSavedStatusGroup } from "./saved-status-provider";
import { showToast } from "./toast-store";

const LOOKS = {
  word: buttonClass("outline"),
  text: "inline-flex min-h-10 items-center gap-2 text-t-13 font-medium hover:underline",
  mark: "-m-3 grid shrink-0 place-items-center p-3 text-ink-3 hover:text-ink aria-pressed:text-ink-2",
};

type Props = {
  /** The Spotify URI; null for an item without one, for which nothing is shown. */
  uri: string | null;
  name: string;
  /**
   * Whether to load the saved status immediately. By default, it loads when the user comes near it, for the
   * whole `SavedStatusProvider`. A click before it is known saves the item, or reports that it is saved
   * already.
   */
  wanted?: boolean;
  /** The saved status, if the list implies it. */
  known?: boolean;
  /** A button in a header, plain text beside other words, or an icon in a row. */
  look?: "word" | "text" | "mark";
  tabIndex?: 0 | -1;
};

/**
 * Saves and removes; artists and shows are followed. It is optimistic, rolls back on failure, and can be
 * undone.
 */
export function SaveButton({ uri, name: given, wanted, known, look = "mark", tabIndex }: Props) {
  const { isRequested, request } = useSavedStatusGroup();
  const answer = useLoadedStatus(uri, (wanted ?? isRequested) && known === undefined);
  const mark = answer.mark ?? known;
  const isUnknown = answer.hasFailed && mark === undefined;
  // A word in a header says what is the case, so it looks unknown until it is loaded; a row only offers to save.
  const looksUnknown = isUnknown || (mark === undefined && look === "word");
  const t = useTranslations("saving");
  const toggle = useSave();
  const name = useDisplayName()(given);
  if (!uri) return <span />;

  const kind = saveKind(uri);
  const [add, added] = [t(`${kind}.add`), t(`${kind}.added`)];
  const word = mark ? added : add;
  const Icon = looksUnknown ? CircleQuestionMark : mark ? Check : Plus;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      data-command={look === "word" ? "save" : undefined}
      aria-pressed={mark}
      aria-label={t(`${kind}.label`, { word: isUnknown ? t("unknown", { word }) : word, name })}
      title={isUnknown ? t("unknown", { word }) : mark ? t(`${kind}.remove`) : word}
      onPointerEnter={request}
      onFocus={request}
      onClick={() => void toggle({ uri, name }, mark)}
      className={LOOKS[look]}
    >
      <Icon
        size={look === "mark" ? 18 : 16}
        strokeWidth={1.5}
        aria-hidden="true"
        className={look === "text" && mark ? "text-amber" : undefined}
      />
      {look !== "mark" && <WidestWord word={word} other={mark ? add : added} />}
    </button>
  );
}

/** A label as wide as the longer of two, so that nothing moves when one replaces the other. */
function WidestWord({ word, other }: { word: string; other: string }) {
  return (
    <span className="grid justify-items-center *:[grid-area:1/1]">
      <span>{word}</span>
      <span aria-hidden="true" className="invisible">
        {other}
      </span>
    </span>
  );
}

/** An item that can be saved or followed. */
type Savable = { uri: string; name: string };

/**
 * Saves and removes items, with a toast for the result and an undo.
 * @returns a function that toggles the shown status. If the status is unknown, it saves the item; an item
 * that is already saved stays untouched.
 */
export function useSave() {
  const t = useTranslations("saving");
  const save = useToggleSaved();
  const loadStatus = useLoadSavedStatus();
  const display = useDisplayName();

  async function change({ uri, name: given }: Savable, to: boolean, isUndo = false): Promise<void> {
    const [kind, name] = [saveKind(uri), display(given)];
    try {
      const isLast = await save(uri, to);
      if (!isLast) return;
      const sentence = t(`${kind}.${to ? "wasAdded" : "wasRemoved"}`, { name });
      const undo = isUndo ? undefined : () => void change({ uri, name }, !to, true);
      showToast({ sentence, undo, change: { kind: "save" } });
    } catch (cause) {
      const sentence = t(`${kind}.${to ? "notAdded" : "notRemoved"}`, { name });
      const retry = () => void change({ uri, name }, to, isUndo);
      showToast({ sentence, failure: { cause, feature: "editLibrary", retry } });
    }
  }

  /** Saves nothing while the status is unknown: an item that is saved again loses its date. */
  async function saveIfMissing(item: Savable): Promise<void> {
    const [kind, name] = [saveKind(item.uri), display(item.name)];
    try {
      if (await loadStatus(item.uri)) showToast({ sentence: t(`${kind}.already`, { name }) });
      else await change(item, true);
    } catch (cause) {
      const retry = () => void saveIfMissing(item);
      showToast({ sentence: t(`${kind}.notAdded`, { name }), failure: { cause, retry } });
    }
  }

  return (item: Savable, mark: SavedStatus): Promise<void> =>
    mark === undefined ? saveIfMissing(item) : change(item, !mark);
}

/**
 * Returns the group of `saving` messages for a URI: artists and shows are followed, everything else is saved.
 */
export function saveKind(uri: string): "save" | "follow" {
  return /^spotify:(artist|show):/.test(uri) ? "follow" : "save";
}

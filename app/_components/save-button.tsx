"use client";

import { Check, CircleQuestionMark, Plus } from "lucide-react";
import { useTranslations } from "#translations";
import { useLoadedStatus } from "@/lib/client/saved-status";
import { buttonClass } from "./button";
import { saveKind } from "./save-kind";
import { useSavedStatusGroup } from "./saved-status-provider";
import { useSave } from "./use-save";

type Props = {
  /** What Spotify calls it; null for what has no such name, of which nothing is shown. */
  uri: string | null;
  name: string;
  /**
   * Whether to ask at once if it is in the library. Where this is not said, it is asked when somebody comes near it, for all of
   * its `MarkGroup`. Pressed before it is known, it saves, or says that it is there already.
   */
  wanted?: boolean;
  /** What is so as far as the list it stands in goes. */
  known?: boolean;
  /** A word in a header, or a mark in a row. */
  look?: "word" | "mark";
};

/**
 * Saves and removes; artists and shows are followed. It shows at once what is wanted, goes back where that fails, and can be
 * undone.
 */
export function SaveButton({ uri, name, wanted, known, look = "mark" }: Props) {
  const { asked, ask } = useSavedStatusGroup();
  const answer = useLoadedStatus(uri, (wanted ?? asked) && known === undefined);
  const mark = answer.mark ?? known;
  const isUnknown = answer.hasFailed && mark === undefined;
  const t = useTranslations("saving");
  const toggle = useSave();
  if (!uri) return <span />;

  const kind = saveKind(uri);
  const [add, added] = [t(`${kind}.add`), t(`${kind}.added`)];
  const word = mark ? added : add;
  const Icon = isUnknown ? CircleQuestionMark : mark ? Check : Plus;
  return (
    <button
      type="button"
      aria-pressed={mark}
      aria-label={t(`${kind}.label`, { word: isUnknown ? t("unknown", { word }) : word, name })}
      title={isUnknown ? t("unknown", { word }) : mark ? t(`${kind}.remove`) : word}
      onPointerEnter={ask}
      onFocus={ask}
      onClick={() => void toggle({ uri, name }, mark)}
      className={
        look === "word"
          ? buttonClass("outline")
          : "-m-3 grid shrink-0 place-items-center p-3 text-ink-3 hover:text-ink aria-pressed:text-ink-2"
      }
    >
      <Icon size={look === "word" ? 16 : 18} strokeWidth={1.5} aria-hidden="true" />
      {look === "word" && <WidestWord word={word} other={mark ? add : added} />}
    </button>
  );
}

/** A word in the room that the longer of two takes, so that nothing moves as one takes the other's place. */
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

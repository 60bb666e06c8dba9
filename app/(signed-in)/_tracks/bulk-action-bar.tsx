"use client";

import { X } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslations } from "#translations";
import { formatNumber } from "@/app/_components/dates";
import { useReturnedFocus } from "@/app/_components/use-returned-focus";
import type { BulkAction, BulkRequest, Question } from "./bulk-action";
import { BulkButtons, Word } from "./bulk-buttons";

type Props = {
  /** The number of selected songs. */
  size: number;
  /** In the order of their importance: narrow windows show the first ones, and the rest in a menu. */
  actions: readonly BulkAction[];
  onAll: () => void;
  onClear: () => void;
  /** The action that a key or the menu of a row asked for. */
  request?: BulkRequest | null;
};

/**
 * The actions for the selected songs. Replaces the right end of the toolbar; on a phone the whole toolbar, and its actions replace
 * the tabs at the bottom.
 */
export function BulkActionBar({ size, actions, onAll, onClear, request = null }: Props) {
  const t = useTranslations("playlist.selection");
  const [question, setQuestion] = useState<{ show: Question } | null>(null);
  const bar = useRef<HTMLFieldSetElement>(null);
  const onFocus = useReturnedFocus(bar);
  const end = () => setQuestion(null);

  // Each question and each answer replaces the focused element, so the focus moves to the new one.
  const last = useRef(question);
  useEffect(() => {
    if (last.current !== question) bar.current?.querySelector<HTMLElement>("input, button")?.focus();
    last.current = question;
  }, [question]);

  const obey = useEffectEvent(({ id }: BulkRequest) => {
    const action = actions.find((one) => one.id === id);
    action?.act({ isByKey: true, ask: (show) => setQuestion({ show }) });
  });
  useEffect(() => {
    if (request) obey(request);
  }, [request]);

  return (
    <fieldset
      ref={bar}
      data-selecting-songs
      onFocus={onFocus}
      onKeyDown={({ key }) => {
        if (key === "Escape") (question ? end : onClear)();
      }}
      aria-label={t("label")}
      className="flex min-w-0 items-center gap-x-1 max-md:flex-1 md:ml-auto"
    >
      {question ? question.show(end) : <Count size={size} onAll={onAll} />}
      {/* On a phone they are in another place, where they can stay. */}
      <BulkButtons
        actions={actions}
        ask={(show) => setQuestion({ show })}
        className={question ? "sm:hidden" : undefined}
      />
      <button
        type="button"
        onClick={onClear}
        aria-label={t("clear")}
        title={t("clearKeys")}
        className="-mr-2.5 ml-auto grid size-11 shrink-0 place-items-center text-ink-2 hover:text-ink sm:size-10"
      >
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </fieldset>
  );
}

function Count({ size, onAll }: Pick<Props, "size" | "onAll">) {
  const t = useTranslations("playlist.selection");
  return (
    <>
      <p role="status" className="mr-2 shrink-0 font-medium text-amber-ink tabular-nums">
        {t("selected", { count: formatNumber(size) })}
      </p>
      <Word className="min-h-11 sm:hidden" onClick={onAll}>
        {t("all")}
      </Word>
    </>
  );
}

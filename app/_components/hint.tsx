"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "#translations";
import { closedHints, closeHint, HINT_NAMES, type HintName, onHintClosed } from "@/lib/client/closed-hints";

type Props = {
  /** The hints of this place, and what they say where there is no keyboard. The first that is open is shown. */
  hints: Partial<Record<HintName, string | false>>;
  touch?: Partial<Record<HintName, string>>;
  className?: string;
};

/**
 * One line in a bar that explains what cannot be seen, with a button that closes it for this browser. The server renders all hints of
 * the place, and the page shows the first open one before hydration (`data-hint` in globals.css), so that nothing moves.
 */
export function Hint({ hints, touch = {}, className = "" }: Props) {
  const t = useTranslations("toast");
  const closed = useSyncExternalStore(onHintClosed, closedHints, () => null);
  const names = HINT_NAMES.filter((name) => hints[name]);
  const open = names.find((name) => !closed?.split(" ").includes(name));
  const shown = closed === null ? names : names.filter((name) => name === open);

  return shown.map((name) => (
    <p
      key={name}
      data-hint={name}
      className={`flex min-h-8 items-center gap-1 text-t-13 text-pretty text-ink-2 ${className}`}
    >
      <span className={touch[name] ? "pointer-coarse:hidden" : undefined}>{hints[name]}</span>
      {touch[name] && <span className="pointer-fine:hidden">{touch[name]}</span>}
      <button
        type="button"
        onClick={() => closeHint(name)}
        aria-label={t("closeHint")}
        title={t("closeHint")}
        className="grid size-8 shrink-0 place-items-center text-ink-3 hover:text-ink"
      >
        <X size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </p>
  ));
}

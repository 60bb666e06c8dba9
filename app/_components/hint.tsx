"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "#translations";

/** Hints for the first use, each shown until it is closed. */
export type HintName = "select" | "commands" | "permission";

const KEY = "tonearm.hints";
const listeners = new Set<() => void>();

/** Returns the names of the hints that were closed in this browser, separated by spaces. */
function closedHints(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function closeHint(name: HintName): void {
  try {
    localStorage.setItem(KEY, `${closedHints()} ${name}`.trim());
  } catch {
    // Without storage it is shown again at the next visit.
  }
  for (const notify of listeners) notify();
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Returns the first of some hints that was not closed in this browser; none on the server, which does not know it. */
function useOpenHint(names: readonly HintName[]): HintName | undefined {
  const closed = useSyncExternalStore(subscribe, closedHints, () => null);
  return closed === null ? undefined : names.find((name) => !closed.split(" ").includes(name));
}

type Props = {
  /** The hints of this place, and what they say where there is no keyboard. The first that is open is shown. */
  hints: Partial<Record<HintName, string | false>>;
  touch?: Partial<Record<HintName, string>>;
  className?: string;
};

/** One line in a bar that explains what cannot be seen, with a button that closes it for this browser. */
export function Hint({ hints, touch = {}, className = "" }: Props) {
  const t = useTranslations("toast");
  const names: HintName[] = (["select", "commands", "permission"] as const).filter((name) => hints[name]);
  const open = useOpenHint(names);
  if (!open) return null;

  return (
    <p className={`flex min-h-8 items-center gap-1 text-t-13 text-pretty text-ink-2 ${className}`}>
      <span className={touch[open] ? "pointer-coarse:hidden" : undefined}>{hints[open]}</span>
      {touch[open] && <span className="pointer-fine:hidden">{touch[open]}</span>}
      <button
        type="button"
        onClick={() => closeHint(open)}
        aria-label={t("closeHint")}
        title={t("closeHint")}
        className="grid size-8 shrink-0 place-items-center text-ink-3 hover:text-ink"
      >
        <X size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </p>
  );
}

import clsx from "clsx";
import { useTranslations } from "#translations";
import type { SearchType } from "@/lib/api/types";
import { TYPES } from "./search-params";

/** What a search shows: everything, results of one type, or only commands. */
export type SearchKind = "all" | SearchType | "commands";

/** All kinds, in the order in which they are offered. */
const KINDS: readonly SearchKind[] = ["all", ...TYPES, "commands"];

type Props = { chosen: SearchKind; onChoose: (kind: SearchKind) => void };

/** The kinds of results as words, the chosen one underlined. On a phone they scroll sideways. */
export function SearchKinds({ chosen, onChoose }: Props) {
  const t = useTranslations("search.kinds");

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere
    <div
      role="group"
      aria-label={t("label")}
      className="flex gap-x-6 overflow-x-auto pb-1 noscript:hidden text-t-13 whitespace-nowrap [scrollbar-width:none] max-lg:-mx-gutter max-lg:px-gutter lg:ml-[calc(var(--margin-col)+40px)]"
    >
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          onClick={() => onChoose(kind)}
          className={clsx(
            "min-h-8 border-b -outline-offset-2",
            kind === chosen
              ? "border-amber font-medium text-ink"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {t(kind)}
        </button>
      ))}
    </div>
  );
}

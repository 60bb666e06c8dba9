import { useTranslations } from "#translations";
import type { useResults } from "./use-results";

type Props = {
  results: Pick<ReturnType<typeof useResults>, "words" | "answered" | "waiting" | "isLate">;
  found: boolean;
};

/** Status line: the running search, and which search the results are for. Its height is fixed, so that nothing moves. */
export function SearchStatus({ results: { words, answered, waiting, isLate }, found }: Props) {
  const t = useTranslations("search");

  return (
    <p
      role="status"
      title={words}
      className="h-5 truncate text-t-13 text-ink-2 lg:ml-[calc(var(--margin-col)+40px)]"
    >
      {[
        waiting && t("looking", { words }),
        waiting && found && t("below", { words: answered }),
        isLate && t("late"),
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}

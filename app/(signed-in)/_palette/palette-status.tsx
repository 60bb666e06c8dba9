import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { StateMessage } from "@/app/_components/state-message";
import type { SearchKind } from "../search/search-kinds";
import type { useCommandGroups } from "./use-command-groups";

type Props = {
  shown: ReturnType<typeof useCommandGroups>;
  kind: SearchKind;
  onAllKinds: () => void;
};

/**
 * Status line: what Enter would do, and whether more is loading. Its height is fixed, so that nothing moves. Where nothing is
 * found, a message with what helps.
 */
export function PaletteStatus({ shown, kind, onAllKinds }: Props) {
  const t = useTranslations("palette");
  const search = useTranslations("search");
  const { before, top, after, reading, results, isWanted } = shown;
  const first = before[0]?.commands[0]?.name ?? top?.item.name ?? after[0]?.commands[0]?.name;
  const isSearching = isWanted && results.words !== "" && results.waiting;
  const isSettled = !reading.isReading && !isSearching && !results.error;
  // The link to the page of the search is always among the commands.
  const hasFound =
    before.length > 0 ||
    top !== null ||
    after.some(({ id, commands }) => id !== "spotify" || commands.length > 1);
  const held = (top ? 1 : 0) + (after.find(({ id }) => id === "library")?.commands.length ?? 0);

  return (
    <>
      <p
        role="status"
        className="mt-1 h-5 truncate text-t-13 text-ink-2 lg:ml-[calc(var(--margin-col)+40px)]"
      >
        {first && <span className="sr-only">{t("enter", { name: first })} </span>}
        {isSearching && (results.isLate ? search("late") : search("looking", { words: results.words }))}
        {isSearching && results.isLate && held > 0 && ` ${t("meanwhile", { count: held })}`}
        {!isSearching && reading.isReading && t("reading")}
      </p>
      {isSettled && !hasFound && (
        <div className="pt-4 lg:ml-[calc(var(--margin-col)+40px)]">
          <StateMessage
            title={results.words ? t("noMatches", { words: results.words }) : t("nothing")}
            action={kind !== "all" && <Button onClick={onAllKinds}>{t("allKinds")}</Button>}
          >
            <p>{t(kind === "all" ? "shorter" : "shorterOrAll")}</p>
          </StateMessage>
        </div>
      )}
    </>
  );
}

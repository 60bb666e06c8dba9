import { useTranslations } from "#translations";
import { EmptyState } from "@/app/_components/empty-state";
import { StateMessage } from "@/app/_components/state-message";
import { ResultsSection } from "./results-section";
import { searchUrl } from "./search-params";

/** Before there is anything to look for. */
export function NothingTyped() {
  const t = useTranslations("search");
  return (
    <ResultsSection>
      <StateMessage title={t("twoLetters.title")}>
        <p>{t("twoLetters.sentence")}</p>
      </StateMessage>
    </ResultsSection>
  );
}

/** Where Spotify knows nothing of the sort. */
export function NothingFound({ words }: { words: string }) {
  const t = useTranslations("search");
  return (
    <ResultsSection>
      <EmptyState title={t("nothing.title", { words })} spotify={searchUrl(words)}>
        {t("nothing.sentence")}
      </EmptyState>
    </ResultsSection>
  );
}

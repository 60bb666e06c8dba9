import { useTranslations } from "#translations";
import { EmptyState } from "@/app/_components/empty-state";
import { StateMessage } from "@/app/_components/state-message";
import { ResultsSection } from "./results-section";
import { searchUrl } from "./search-params";

/** Shown while there are no search terms. */
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

/** Shown when Spotify finds nothing. */
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

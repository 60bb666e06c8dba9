import { useTranslations } from "#translations";
import type { SyncProgress } from "@/lib/local-library/sync-progress";
import { formatNumber } from "../../_components/dates";
import { Section } from "../../_components/section";
import { Fact, Facts } from "./facts";

/** The requests of a sync so far. */
export function SyncCounts({ progress }: { progress: SyncProgress }) {
  const t = useTranslations("yourLibrary");
  const { calls, callsExpected, repeated, unchanged } = progress;
  const total = formatNumber(Math.max(calls, callsExpected));

  return (
    <Section id="sync-counts" title={t("syncing.soFar")}>
      <Facts>
        <Fact name={t("next.requests")}>
          {t("syncing.requestsOf", { calls: formatNumber(calls), total })}
        </Fact>
        <Fact name={t("syncing.repeated")}>{t("syncing.repeatedText", { count: repeated })}</Fact>
        {unchanged > 0 && (
          <Fact name={t("syncing.unchanged")}>{t("syncing.unchangedText", { count: unchanged })}</Fact>
        )}
        <Fact name={t("syncing.ifClosed")}>{t("syncing.ifClosedText")}</Fact>
      </Facts>
    </Section>
  );
}

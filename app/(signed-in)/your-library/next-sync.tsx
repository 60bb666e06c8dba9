"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "#translations";
import { callsOfDay } from "@/lib/local-library/call-budget";
import { playlistIdOf, savedKindOf } from "@/lib/local-library/library-types";
import { callsForPlaylists } from "@/lib/local-library/sync-price";
import { Button } from "../../_components/button";
import { formatNumber } from "../../_components/dates";
import { Section } from "../../_components/section";
import { Fact, Facts } from "./facts";
import { SyncLimits } from "./sync-limits";
import type { LocalLibraryState, StoredLibrary } from "./use-local-library";

type Props = { library: LocalLibraryState; kept: StoredLibrary };

/** What the next sync costs, when it runs, and its limits. */
export function NextSync({ library, kept }: Props) {
  const t = useTranslations("yourLibrary.next");
  const { budget, lists } = kept;
  const playlists = lists.filter(({ key }) => playlistIdOf(key) !== null).length;
  const saved = lists.filter(({ key, version }) => savedKindOf(key) !== null && version > 0).length;
  const calls = (playlists > 0 ? callsForPlaylists(playlists) : 0) + saved;

  return (
    <Section id="next-sync" title={t("title")} hint={t("hint")}>
      <Facts>
        <Fact name={t("requests")}>{t("requestsText", { calls })}</Fact>
        <Fact name={t("today")}>
          {t("todayText", {
            used: formatNumber(callsOfDay(budget, Date.now())),
            limit: formatNumber(budget.dailyCalls),
          })}
        </Fact>
        <SyncLimits library={library} kept={kept} />
        <Fact name={t("when")}>{t("whenText")}</Fact>
        <Persistence />
      </Facts>
    </Section>
  );
}

/** Browsers delete such storage when space is short, unless they were asked to keep it. */
function Persistence() {
  const t = useTranslations("yourLibrary.next");
  const [isPersisted, setPersisted] = useState<boolean | null>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersisted, () => {});
  }, []);
  if (isPersisted === null) return null;
  const ask = () =>
    void navigator.storage.persist().then((answer) => {
      setPersisted(answer);
      setAsked(true);
    });

  return (
    <Fact name={t("persist")}>
      {isPersisted ? t("persistYes") : t("persistNo")}
      {!isPersisted && !isAsked && (
        <Button className="mt-2 block!" onClick={ask}>
          {t("persistAct")}
        </Button>
      )}
    </Fact>
  );
}

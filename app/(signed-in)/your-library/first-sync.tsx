"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "#translations";
import { callsOfDay } from "@/lib/local-library/call-budget";
import { SAVED_KINDS, type SavedKind } from "@/lib/local-library/library-types";
import { minutesFor } from "@/lib/local-library/sync-price";
import { Button, buttonClass } from "../../_components/button";
import { formatNumber } from "../../_components/dates";
import { Section } from "../../_components/section";
import { CallLine } from "./call-line";
import { Facts } from "./facts";
import { DEFAULT_KINDS } from "./sync-choice";
import { SyncLimits } from "./sync-limits";
import { type Price, useLibraryPrice } from "./use-library-price";
import type { LocalLibraryState, StoredLibrary } from "./use-local-library";

type Props = {
  library: LocalLibraryState;
  kept: StoredLibrary;
  allowed: { playlists: boolean; library: boolean };
};

type Chosen = { playlists: boolean; saved: readonly SavedKind[] };

/** What a copy would cost, chosen per kind, and the button that starts it. */
export function FirstSync({ library, kept, allowed }: Props) {
  const t = useTranslations("yourLibrary.price");
  const prices = useLibraryPrice(allowed);
  const [chosen, setChosen] = useState<Chosen>({
    playlists: allowed.playlists,
    saved: allowed.library ? DEFAULT_KINDS : [],
  });
  const isNothing = !chosen.playlists && chosen.saved.length === 0;

  if (!allowed.playlists && !allowed.library)
    return (
      <Section id="price" title={t("title")} hint={t("hint")} first>
        <p className="mb-4">{t("noPermission")}</p>
        <Link href="/settings" className={buttonClass()}>
          {t("settings")}
        </Link>
      </Section>
    );
  return (
    <Section id="price" title={t("title")} hint={t("hint")} first>
      <Choices prices={prices} chosen={chosen} onChoose={setChosen} allowed={allowed} />
      <Cost calls={costOf(prices, chosen)} kept={kept} />
      <p className="my-4 max-w-[40em] text-pretty text-ink-2">{isNothing ? t("nothing") : t("later")}</p>
      <div className="my-6">
        <Facts>
          <SyncLimits library={library} kept={kept} />
        </Facts>
      </div>
      <Button kind="ink" disabled={isNothing} onClick={() => void library.sync?.start(chosen)}>
        {t("start")}
      </Button>
    </Section>
  );
}

function costOf(prices: Price, { playlists, saved }: Chosen): number {
  const own = playlists ? (prices.playlists?.calls ?? 0) : 0;
  return saved.reduce((sum, kind) => sum + (prices.saved[kind]?.calls ?? 1), own);
}

type ChoicesProps = { prices: Price; chosen: Chosen; onChoose: (next: Chosen) => void } & Pick<
  Props,
  "allowed"
>;

function Choices({ prices, chosen, onChoose, allowed }: ChoicesProps) {
  const t = useTranslations("yourLibrary");
  const { playlists } = prices;
  const toggle = (kind: SavedKind) => {
    const others = chosen.saved.filter((one) => one !== kind);
    onChoose({ ...chosen, saved: others.length < chosen.saved.length ? others : [...others, kind] });
  };

  return (
    <ul className="border-t border-line">
      {allowed.playlists && (
        <>
          <Choice
            name={t("kinds.own")}
            isChosen={chosen.playlists}
            onToggle={() => onChoose({ ...chosen, playlists: !chosen.playlists })}
            facts={
              playlists
                ? t("price.playlistsAndSongs", { playlists: playlists.own, songs: playlists.songs })
                : t("price.unknown")
            }
            calls={playlists?.calls ?? null}
          />
          <Choice
            name={t("kinds.followed")}
            isChosen={chosen.playlists}
            facts={playlists ? t("price.linksOnly", { count: playlists.followed }) : t("price.unknown")}
            calls={0}
          />
        </>
      )}
      {allowed.library &&
        SAVED_KINDS.map((kind) => (
          <Choice
            key={kind}
            name={t(`kinds.${kind}`)}
            isChosen={chosen.saved.includes(kind)}
            onToggle={() => toggle(kind)}
            facts={factsOf(prices.saved[kind], t)}
            calls={prices.saved[kind]?.calls ?? null}
          />
        ))}
    </ul>
  );
}

function factsOf(
  price: { items: number } | undefined,
  t: ReturnType<typeof useTranslations<"yourLibrary">>,
): string {
  return price ? t("price.items", { count: price.items }) : t("price.unknown");
}

type ChoiceProps = {
  name: string;
  isChosen: boolean;
  /** Absent where the choice follows another one. */
  onToggle?: () => void;
  facts: string;
  calls: number | null;
};

function Choice({ name, isChosen, onToggle, facts, calls }: ChoiceProps) {
  const t = useTranslations("yourLibrary");
  return (
    <li className="border-b border-line">
      <label className="grid min-h-12 grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-4 py-2 sm:grid-cols-[20px_minmax(0,1fr)_minmax(0,1fr)_128px]">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!onToggle}
          onChange={onToggle}
          className="size-4 accent-ink"
        />
        <span className="font-medium">{name}</span>
        <span className="text-ink-2 max-sm:col-start-2 max-sm:row-start-2 max-sm:text-t-13">{facts}</span>
        <span className="text-right text-ink-2 tabular-nums">
          {calls !== null && t("requests", { count: calls })}
        </span>
      </label>
    </li>
  );
}

function Cost({ calls, kept: { budget, mode } }: { calls: number; kept: StoredLibrary }) {
  const t = useTranslations("yourLibrary.price");
  const used = callsOfDay(budget, Date.now());
  const left = Math.max(0, budget.dailyCalls - used);
  const days = calls <= left ? 1 : 1 + Math.ceil((calls - left) / Math.max(1, budget.dailyCalls));

  return (
    <div className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="font-serif text-t-20">{t("total", { calls, minutes: minutesFor(calls, mode) })}</p>
        <p className="text-ink-2">
          {t("used", { used: formatNumber(used), limit: formatNumber(budget.dailyCalls) })}
        </p>
      </div>
      <CallLine used={used} planned={calls} limit={budget.dailyCalls} />
      {days > 1 && (
        <p className="mt-3 max-w-[40em] text-pretty">
          {t("days", { limit: formatNumber(budget.dailyCalls), days })}
        </p>
      )}
    </div>
  );
}

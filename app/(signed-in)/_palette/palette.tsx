"use client";

import { useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { ClientErrorState, RestFailure } from "@/app/_components/client-error-state";
import { deleteSearches, rememberSearch } from "@/lib/client/recent-searches";
import { HERO_LAYOUT, HERO_TITLE, HeroInput } from "../../_components/hero-input";
import { type SearchKind, SearchKinds } from "../search/search-kinds";
import { searchTerms } from "../search/search-params";
import { TopResultCard } from "../search/top-result-card";
import type { CommandGroup } from "./command";
import { PaletteGroup } from "./command-list";
import { FullscreenDialog } from "./fullscreen-dialog";
import { commandText, isForCommands } from "./order-groups";
import { PaletteStatus } from "./palette-status";
import { useCommandGroups } from "./use-command-groups";
import type { Allowed } from "./use-library-commands";
import { usePaletteKeys } from "./use-palette-keys";

type Props = {
  /** What the user typed while this was loading. */
  initialText: string;
  allowed: Allowed;
  onShortcuts: () => void;
  onClose: () => void;
};

/** The groups that a search finds. */
const SEARCHED_GROUPS: readonly string[] = ["library", "spotify"];

/** The palette: finds music in the library and on Spotify, and runs any command. The typed text is its title. */
export function Palette({ initialText, allowed, onShortcuts, onClose }: Props) {
  const t = useTranslations("palette");
  const [typed, setTyped] = useState(initialText);
  const [kind, setKind] = useState<SearchKind>("all");
  const [, forgetAgain] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const deferred = useDeferredValue(typed);
  const [flushed, setFlushed] = useState(typed);
  // Enter may come before the deferred list has caught up, and applies to the complete text.
  const onKeyDown = usePaletteKeys(root, input, () => flushSync(() => setFlushed(typed)));
  const query = flushed === typed ? typed : deferred;
  const onForgotten = () => forgetAgain((times) => times + 1);
  const shown = useCommandGroups({ typed: query, kind }, { allowed, onShortcuts, onForgotten });
  const { before, top, after, reading, results, isWanted } = shown;
  useLayoutEffect(() => input.current?.focus(), []);

  /** Called when a result is chosen: a search that led to something is kept. */
  function doneSearching(): void {
    rememberSearch(searchTerms(typed));
    onClose();
  }

  function choose(next: SearchKind): void {
    setKind(next);
    if (isForCommands(typed)) setTyped(commandText(typed));
  }

  function fill(text: string): void {
    setTyped(text);
    input.current?.focus();
  }

  const forgetAll = (
    <Button
      kind="bare"
      className="my-1 ml-12 text-t-13!"
      onClick={() => {
        deleteSearches();
        onForgotten();
      }}
    >
      {t("recent.forgetAll")}
    </Button>
  );
  const toRows = (groups: CommandGroup[], isFirst: boolean) =>
    groups.map((group, index) => (
      <PaletteGroup
        key={group.id}
        group={group}
        first={isFirst && index === 0}
        onDone={SEARCHED_GROUPS.includes(group.id) ? doneSearching : onClose}
        onFill={fill}
      >
        {group.id === "recent" && forgetAll}
      </PaletteGroup>
    ));

  return (
    <FullscreenDialog labelledBy="commands" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the input and the rows within */}
      <div ref={root} onKeyDown={onKeyDown} className="group/desk">
        <div className={`${HERO_LAYOUT} pt-4 sm:pt-12 lg:pt-16`}>
          <h2 id="commands" className={HERO_TITLE}>
            <label htmlFor="command">{t("commands")}</label>
          </h2>
          <HeroInput
            id="command"
            ref={input}
            value={typed}
            maxLength={100}
            placeholder={t("placeholder")}
            enterKeyHint="go"
            onText={setTyped}
          />
        </div>
        <SearchKinds chosen={isForCommands(query) ? "commands" : kind} onChoose={choose} />
        <PaletteStatus shown={shown} kind={kind} onAllKinds={() => setKind("all")} />
        <div>
          {toRows(before, true)}
          {top && <TopResultCard found={top} onDone={doneSearching} heading="h3" />}
          {toRows(after, before.length === 0 && !top)}
        </div>
        {isWanted && results.error && (
          <div className="pt-6 lg:ml-[calc(var(--margin-col)+40px)]">
            <ClientErrorState error={results.error} onRetry={results.refresh} />
          </div>
        )}
        {reading.error && !results.error && <RestFailure error={reading.error} onRetry={reading.refresh} />}
      </div>
    </FullscreenDialog>
  );
}

"use client";

import { useDeferredValue, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "#translations";
import { RestFailure } from "@/app/_components/client-error-state";
import { BIG_LINE, BIG_LINE_TITLE, HeroInput } from "../../_components/hero-input";
import { PaletteGroup } from "./command-list";
import { FullscreenDialog } from "./fullscreen-dialog";
import { PaletteStatus } from "./palette-status";
import { useCommandGroups } from "./use-command-groups";
import type { Allowed } from "./use-library-commands";
import { usePaletteKeys } from "./use-palette-keys";

type Props = {
  /** What was typed while this was on its way. */
  begun: string;
  allowed: Allowed;
  onShortcuts: () => void;
  onClose: () => void;
};

/** Leads anywhere and does anything, as one types. What one types is the title. */
export function Palette({ begun, allowed, onShortcuts, onClose }: Props) {
  const t = useTranslations("palette");
  const [typed, setTyped] = useState(begun);
  const desk = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const shown = useDeferredValue(typed);
  const [hurried, setHurried] = useState(typed);
  // Enter may come before the list has caught up, and means the whole word.
  const onKeyDown = usePaletteKeys(desk, line, () => flushSync(() => setHurried(typed)));
  const query = hurried === typed ? typed : shown;
  const { groups, isReading, error, refresh } = useCommandGroups(query, allowed, onShortcuts);
  useEffect(() => line.current?.focus(), []);

  return (
    <FullscreenDialog labelledBy="commands" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field and the lines within */}
      <div ref={desk} onKeyDown={onKeyDown} className="group/desk">
        <div className={`${BIG_LINE} pt-4 sm:pt-12 lg:pt-16`}>
          <h2 id="commands" className={BIG_LINE_TITLE}>
            <label htmlFor="command">{t("commands")}</label>
          </h2>
          <HeroInput
            id="command"
            ref={line}
            value={typed}
            maxLength={100}
            placeholder={t("placeholder")}
            enterKeyHint="go"
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <PaletteStatus groups={groups} isReading={isReading} />
        <div>
          {groups.map((group, index) => (
            <PaletteGroup key={group.id} group={group} first={index === 0} onDone={onClose} />
          ))}
        </div>
        {error && <RestFailure error={error} onRetry={refresh} />}
      </div>
    </FullscreenDialog>
  );
}

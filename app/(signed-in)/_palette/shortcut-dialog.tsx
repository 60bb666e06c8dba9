"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "#translations";
import { Kbd } from "@/app/_components/kbd";
import { GROUP } from "../search/result-layout";
import { FullscreenDialog } from "./fullscreen-dialog";
import { SHORTCUT_GROUPS } from "./shortcut-groups";
import { SingleKeySwitch } from "./shortcut-settings";

/** Hairlines only between rows: the groups have their own. */
const LIST = "grid min-w-0 gap-x-10 sm:grid-cols-2 *:border-line *:not-first:border-t sm:*:nth-2:border-t-0!";

/** All shortcuts, and the switch for single-key ones. `mayControl`: whether the user allowed player commands. */
export function ShortcutList({ mayControl, onClose }: { mayControl: boolean; onClose: () => void }) {
  const t = useTranslations("shortcuts");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  return (
    <FullscreenDialog labelledBy="shortcuts" onClose={onClose}>
      <h2
        ref={title}
        id="shortcuts"
        tabIndex={-1}
        className="pt-4 pr-20 pb-6 text-t-28! outline-none sm:pt-12 sm:text-t-40! lg:pt-16"
      >
        {t("title")}
      </h2>
      {SHORTCUT_GROUPS.filter(({ id }) => mayControl || id !== "player").map(({ id, shortcuts }) => (
        <section key={id} aria-labelledby={`keys-${id}`} className={GROUP}>
          <h3 id={`keys-${id}`} className="py-2.5 text-t-20! max-lg:pb-1">
            {t(`groups.${id}`)}
          </h3>
          <dl className={LIST}>
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="flex min-h-11 items-center gap-4 py-2">
                <dt className="order-2 ml-auto">
                  <Kbd>{keys}</Kbd>
                </dt>
                <dd className="min-w-0">{t(`does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <SingleKeySwitch />
    </FullscreenDialog>
  );
}

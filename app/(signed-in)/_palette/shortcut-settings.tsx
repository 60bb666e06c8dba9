"use client";

import { useState } from "react";
import { useTranslations } from "#translations";
import { GROUP } from "../search/result-layout";
import { areSingleKeysOn, setSingleKeys } from "./single-keys";

/** Switch that turns off single-key shortcuts, as WCAG 2.1.4 requires: speech input would trigger them by accident. */
export function SingleKeySwitch() {
  const t = useTranslations("shortcuts");
  const [on, setOn] = useState(areSingleKeysOn);

  function change(next: boolean): void {
    setSingleKeys(next);
    setOn(areSingleKeysOn());
  }

  return (
    <section aria-labelledby="keys-switch" className={GROUP}>
      <h3 id="keys-switch" className="py-2.5 text-t-20! max-lg:pb-1">
        {t("choice")}
      </h3>
      <div>
        <label className="inline-flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => change(event.currentTarget.checked)}
            className="size-4 accent-ink"
          />
          {t("single")}
        </label>
        <p className="max-w-[44em] text-t-13 text-pretty text-ink-2">{t("why")}</p>
      </div>
    </section>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "#translations";
import { showToast } from "@/app/_components/toast-store";
import { setPreference } from "@/lib/client/set-preference";
import type { Preferences } from "./preference-commands";

/** Returns the current theme and language, and a function that sets one and has the server render the page again. */
export function useSetPreference() {
  const router = useRouter();
  const t = useTranslations("palette");
  const locale = useLocale();
  const chosen: Preferences = { locale, theme: document.documentElement.dataset.theme ?? "system" };

  async function set(name: "theme" | "language", value: string): Promise<void> {
    try {
      await setPreference(name, value);
      router.refresh();
    } catch (cause) {
      showToast({ sentence: t("unset"), failure: { cause, retry: () => void set(name, value) } });
    }
  }

  return { chosen, set: (name: "theme" | "language", value: string) => void set(name, value) };
}

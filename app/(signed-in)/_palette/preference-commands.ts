import { Languages, type LucideIcon, Monitor, Moon, Sun } from "lucide-react";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales";
import type { Command, CommandLabels } from "./command";

const THEMES: { theme: "light" | "dark" | "system"; picture: LucideIcon }[] = [
  { theme: "light", picture: Sun },
  { theme: "dark", picture: Moon },
  { theme: "system", picture: Monitor },
];

/** The current choice. */
export type Preferences = { theme: string; locale: Locale };

/** Returns the commands that choose another theme or language. `onSet` applies the choice. */
export function preferenceCommands(
  t: CommandLabels,
  chosen: Preferences,
  onSet: (name: "theme" | "language", value: string) => void,
): Command[] {
  const themes = THEMES.filter(({ theme }) => theme !== chosen.theme).map(
    ({ theme, picture }): Command => ({
      id: `theme ${theme}`,
      name: t("theme.name", { theme }),
      also: t("theme.also"),
      meta: t("theme.meta"),
      picture,
      step: { kind: "act", act: () => onSet("theme", theme) },
    }),
  );
  const languages = LOCALES.filter((locale) => locale !== chosen.locale).map(
    (locale): Command => ({
      id: `language ${locale}`,
      name: LOCALE_NAMES[locale],
      also: t("language.also"),
      meta: t("language.meta"),
      picture: Languages,
      step: { kind: "act", act: () => onSet("language", locale) },
    }),
  );
  return [...themes, ...languages];
}

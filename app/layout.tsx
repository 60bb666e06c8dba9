import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { readTheme } from "@/lib/read-theme";
import { fontVariables } from "./fonts";
import "./globals.css";
import "./noscript.css";
import { configErrors, publicUrl } from "@/lib/config-check";
import { SetupPage } from "./_components/setup-page";
import { FirstScript } from "./trusted-types-script";

/** At run time, because the link preview image needs the public URL. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages");
  return {
    metadataBase: publicUrl(),
    title: { default: "Tonearm", template: "%s · Tonearm" },
    description: t("description"),
    robots: { index: false },
  };
}

const PAPER = { light: "#fcfcfb", dark: "#0d0c0b" };

export async function generateViewport(): Promise<Viewport> {
  const theme = await readTheme();
  if (theme !== "system") return { colorScheme: theme, themeColor: PAPER[theme] };
  const themeColor = (["light", "dark"] as const).map((scheme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: PAPER[scheme],
  }));
  return { colorScheme: "light dark", themeColor };
}

/** The layout of every page: language, fonts, theme and the skip link past the header. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const missing = configErrors();
  const [locale, theme, t] = await Promise.all([getLocale(), readTheme(), getTranslations("pages")]);

  return (
    // The first script adds an attribute to it.
    <html
      lang={locale}
      data-theme={theme === "system" ? undefined : theme}
      className={fontVariables}
      suppressHydrationWarning
    >
      <head>
        <FirstScript />
      </head>
      <body className="min-h-dvh">
        <a
          href="#matter"
          className="fixed top-2 left-2 z-50 -translate-y-20 rounded-ctl bg-ink px-4 py-2.5 font-medium text-on-ink focus:translate-y-0 print:hidden"
        >
          {t("skip")}
        </a>
        <IntlProvider locale={locale} timeZone="UTC" messages={messagesOf(locale).public}>
          {missing ? <SetupPage {...missing} /> : children}
        </IntlProvider>
      </body>
    </html>
  );
}

import type { Metadata } from "next";
import { sessionFingerprint } from "@/lib/auth/session";
import { hasFeature } from "@/lib/data/account";
import { messagesOf } from "@/lib/i18n/messages";
import { IntlProvider } from "@/lib/i18n/provider";
import { getLocale, getTranslations } from "@/lib/i18n/server";
import { SegmentedControl } from "../../_components/segmented-control";
import { LocalLibrary } from "./local-library";
import { VIEWS, viewOf } from "./views";

export async function generateMetadata({ searchParams }: PageProps<"/your-library">): Promise<Metadata> {
  const t = await getTranslations("yourLibrary");
  const view = viewOf((await searchParams).view);
  return { title: view === "overview" ? t("title") : t(`views.${view}`) };
}

/** The copy of the library in this browser. Everything but the title is read from the browser's storage. */
export default async function YourLibraryPage({ searchParams }: PageProps<"/your-library">) {
  const view = viewOf((await searchParams).view);
  const [t, locale, account] = await Promise.all([
    getTranslations("yourLibrary"),
    getLocale(),
    sessionFingerprint(),
  ]);
  const [playlists, library] = await Promise.all([hasFeature("playlists"), hasFeature("library")]);
  const { dates, failures, items, lists, yourLibrary } = messagesOf(locale).all;
  const choices = VIEWS.map((slug) => ({
    slug,
    name: t(`views.${slug}`),
    href: slug === "overview" ? "/your-library" : `/your-library?view=${slug}`,
  }));

  return (
    <IntlProvider locale={locale} timeZone="UTC" messages={{ dates, failures, items, lists, yourLibrary }}>
      <LocalLibrary account={account ?? ""} view={view} allowed={{ playlists, library }}>
        <SegmentedControl inline choices={choices} chosen={view} label={t("views.label")} />
      </LocalLibrary>
    </IntlProvider>
  );
}

import type { Metadata } from "next";
import { sessionFingerprint } from "@/lib/auth/session";
import { hasFeature } from "@/lib/data/account";
import { PageMessages } from "@/lib/i18n/page-messages";
import { getTranslations } from "@/lib/i18n/server";
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
  const [t, account] = await Promise.all([getTranslations("yourLibrary"), sessionFingerprint()]);
  const [playlists, library] = await Promise.all([hasFeature("playlists"), hasFeature("library")]);
  const choices = VIEWS.map((slug) => ({
    slug,
    name: t(`views.${slug}`),
    href: slug === "overview" ? "/your-library" : `/your-library?view=${slug}`,
  }));

  return (
    <PageMessages namespaces={["yourLibrary"]}>
      <LocalLibrary account={account ?? ""} view={view} allowed={{ playlists, library }}>
        <SegmentedControl inline choices={choices} chosen={view} label={t("views.label")} />
      </LocalLibrary>
    </PageMessages>
  );
}

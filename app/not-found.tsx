import type { Metadata } from "next";
import { headers } from "next/headers";
import { PATH_HEADER } from "@/lib/http/headers";
import { getTranslations } from "@/lib/i18n/server";
import { isPage } from "@/lib/routes";
import { NotFoundMessage } from "./_components/not-found-message";
import { PageLayout } from "./_shell/page-layout";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages");
  return { title: t("nothing.tab") };
}

/**
 * The page for an unknown address. Next also renders it into every page, in case that page is not found: there without the
 * navigation, which reads the user's data.
 */
export default async function NotFound() {
  const [path = ""] = ((await headers()).get(PATH_HEADER) ?? "").split("?", 1);
  if (isPage(path)) return <NotFoundMessage />;
  return (
    <PageLayout>
      <NotFoundMessage />
    </PageLayout>
  );
}

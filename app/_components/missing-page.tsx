import Link from "next/link";
import { useTranslations } from "#translations";
import { buttonClass } from "./button";
import { PageTitle } from "./page-title";

/** The page for an artist or album that Spotify does not know, with a link to the search. */
export function MissingPage({ title }: { title: string }) {
  const t = useTranslations("items");
  return (
    <div className="room pb-16">
      <PageTitle>{title}</PageTitle>
      <p className="mb-6 max-w-[34em] text-t-16 text-pretty text-ink-2">{t("missing")}</p>
      <Link href="/search" className={buttonClass()}>
        {t("search")}
      </Link>
    </div>
  );
}

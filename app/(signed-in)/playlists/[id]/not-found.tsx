import Link from "next/link";
import { useTranslations } from "#translations";
import { buttonClass } from "@/app/_components/button";
import { PageTitle } from "@/app/_components/page-title";

/** Shown for a playlist that Spotify does not know. */
export default function PlaylistNotFound() {
  const t = useTranslations("playlist");
  return (
    <div className="room pb-16">
      <PageTitle>{t("missing.title")}</PageTitle>
      <p className="mb-6 max-w-[34em] text-t-16 text-pretty text-ink-2">{t("missing.sentence")}</p>
      <Link href="/playlists" className={buttonClass()}>
        {t("missing.all")}
      </Link>
    </div>
  );
}

import { useTranslations } from "#translations";
import { MissingPage } from "@/app/_components/missing-page";

/** Shown for an artist that Spotify does not know. */
export default function ArtistNotFound() {
  const t = useTranslations("artist");
  return <MissingPage title={t("missing")} />;
}

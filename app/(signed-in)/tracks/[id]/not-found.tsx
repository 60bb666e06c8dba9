import { useTranslations } from "#translations";
import { MissingPage } from "@/app/_components/missing-page";

/** Shown for a song that Spotify does not know. */
export default function TrackNotFound() {
  const t = useTranslations("track");
  return <MissingPage title={t("missing")} />;
}

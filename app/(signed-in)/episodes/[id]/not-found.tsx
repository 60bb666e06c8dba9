import { useTranslations } from "#translations";
import { MissingPage } from "@/app/_components/missing-page";

/** Shown for an episode that Spotify does not know. */
export default function EpisodeNotFound() {
  const t = useTranslations("episode");
  return <MissingPage title={t("missing")} />;
}

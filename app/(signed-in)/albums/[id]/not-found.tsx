import { useTranslations } from "#translations";
import { MissingPage } from "@/app/_components/missing-page";

/** Shown for an album that Spotify does not know. */
export default function AlbumNotFound() {
  const t = useTranslations("album");
  return <MissingPage title={t("missing")} />;
}

import { useTranslations } from "#translations";
import { MissingPage } from "@/app/_components/missing-page";

/** Shown for an audiobook that Spotify does not know. */
export default function AudiobookNotFound() {
  const t = useTranslations("audiobook");
  return <MissingPage title={t("missing")} />;
}

import { useTranslations } from "#translations";
import { MissingPage } from "@/app/_components/missing-page";

/** Shown for a show that Spotify does not know. */
export default function ShowNotFound() {
  const t = useTranslations("show");
  return <MissingPage title={t("missing")} />;
}

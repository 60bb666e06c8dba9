import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { NotFoundMessage } from "../_components/not-found-message";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages");
  return { title: t("nothing.tab") };
}

export default function NotFound() {
  return <NotFoundMessage />;
}

import type { Metadata } from "next";
import { useTranslations } from "#translations";
import { getTranslations } from "@/lib/i18n/server";
import { buttonClass } from "./_components/button";
import { MessagePage } from "./_components/message-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages");
  return { title: t("nothing.tab") };
}

/** An address that leads nowhere. */
export default function NotFound() {
  const t = useTranslations("pages");

  return (
    <MessagePage
      title={t("nothing.title")}
      action={
        <a href="/dashboard" className={buttonClass()}>
          {t("broken.home")}
        </a>
      }
    >
      <p>{t("nothing.sentence")}</p>
    </MessagePage>
  );
}

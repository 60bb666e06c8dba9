import { useTranslations } from "#translations";
import { buttonClass } from "./button";
import { PageMessage } from "./message-page";

/** Says that there is nothing at this address. */
export function NotFoundMessage() {
  const t = useTranslations("pages");
  return (
    <PageMessage
      title={t("nothing.title")}
      action={
        <a href="/dashboard" className={buttonClass()}>
          {t("broken.home")}
        </a>
      }
    >
      <p>{t("nothing.sentence")}</p>
    </PageMessage>
  );
}

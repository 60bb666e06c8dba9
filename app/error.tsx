"use client";

import { useTranslations } from "#translations";
import { Button, buttonClass } from "./_components/button";
import { ErrorReference } from "./_components/error-reference";
import { MessagePage } from "./_components/message-page";

/** An error that no region caught. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("pages");
  return (
    <MessagePage
      title={t("broken.title")}
      action={
        <>
          <Button onClick={retry}>{t("broken.retry")}</Button>
          <a href="/dashboard" className={buttonClass("bare")}>
            {t("broken.home")}
          </a>
        </>
      }
    >
      <p>{t("broken.sentence")}</p>
      <ErrorReference error={error} />
    </MessagePage>
  );
}

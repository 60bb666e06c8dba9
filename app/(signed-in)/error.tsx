"use client";

import { useTranslations } from "#translations";
import { Button } from "../_components/button";
import { ErrorReference } from "../_components/error-reference";
import { StateMessage } from "../_components/state-message";

/** Error boundary of signed-in pages: header and navigation stay. */
export default function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("pages");
  return (
    <div className="room py-12 sm:py-16">
      <StateMessage
        alert
        title={t("brokenPage.title")}
        action={<Button onClick={retry}>{t("broken.retry")}</Button>}
      >
        <p>{t("brokenPage.sentence")}</p>
        <ErrorReference error={error} />
      </StateMessage>
    </div>
  );
}

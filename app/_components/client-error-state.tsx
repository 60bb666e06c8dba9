"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import type { ErrorView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client-error";
import { Button } from "./button";
import { errorText } from "./error-text";
import { RetryTime } from "./retry-time";
import { StateMessage } from "./state-message";

type Props = { error: ApiClientError; onRetry: () => void };

/** What only changes are answered with, as the nearest thing that a region can say. */
const nearest = { changed: "unavailable", too_many: "rate_limited" } as const;

/** What the browser was told, as a region would say it. */
function useFailure(error: ApiClientError): ErrorView {
  return useMemo(() => {
    const { code, retryAfter, requestId } = error;
    const retryAt = retryAfter === null ? null : Date.now() + retryAfter * 1000;
    const told = code === "changed" || code === "too_many" ? nearest[code] : code;
    return { code: told, retryAt, requestId };
  }, [error]);
}

/** Why something the browser asked for did not come, with the one step that helps. */
export function ClientErrorState({ error, onRetry }: Props) {
  const { code, retryAt } = useFailure(error);
  const t = useTranslations("failures");
  const { title, sentence, step } = errorText(t, code);

  return (
    <StateMessage
      alert
      title={title}
      action={step === "retry" && <Button onClick={onRetry}>{t("retry")}</Button>}
    >
      <p>{sentence}</p>
      {retryAt !== null && <RetryTime at={retryAt} />}
    </StateMessage>
  );
}

/** The same in a line, for what is missing below what is there. */
export function RestFailure({ error, onRetry }: Props) {
  const { code, retryAt } = useFailure(error);
  const t = useTranslations("failures");
  const { title, step } = errorText(t, code);

  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
      <p>{t("rest", { title })}</p>
      {retryAt !== null && <RetryTime at={retryAt} />}
      {step === "retry" && (
        <Button onClick={onRetry} className="ml-auto">
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

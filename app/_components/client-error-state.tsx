"use client";

import { useMemo } from "react";
import { useTranslations } from "#translations";
import type { ErrorView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client";
import { AfterCooldown } from "./after-cooldown";
import { Button } from "./button";
import { errorText } from "./error-text";
import { RetryTime } from "./retry-time";
import { StateMessage } from "./state-message";

type Props = { error: ApiClientError; onRetry: () => void };

/** Codes that only mutations return, as the nearest code that a region can show. */
const nearest = { changed: "unavailable", too_many: "rate_limited" } as const;

/** Returns the browser's error as the error of a region. */
function useFailure(error: ApiClientError): ErrorView {
  return useMemo(() => {
    const { code, retryAfter, requestId } = error;
    const retryAt = retryAfter === null ? null : Date.now() + retryAfter * 1000;
    const viewCode = code === "changed" || code === "too_many" ? nearest[code] : code;
    return { code: viewCode, retryAt, requestId };
  }, [error]);
}

/** Why a request of the browser failed, with the one step that helps. */
export function ClientErrorState({ error, onRetry }: Props) {
  const { code, retryAt } = useFailure(error);
  const t = useTranslations("failures");
  const { title, sentence, step } = errorText(t, code);

  return (
    <StateMessage
      alert
      title={title}
      action={
        step === "retry" && (
          <AfterCooldown until={retryAt}>
            <Button onClick={onRetry}>{t("retry")}</Button>
          </AfterCooldown>
        )
      }
    >
      <p>{sentence}</p>
      {retryAt !== null && <RetryTime at={retryAt} />}
    </StateMessage>
  );
}

/** The same in one line, for a list whose rest is missing. */
export function RestFailure({ error, onRetry }: Props) {
  const { code, retryAt } = useFailure(error);
  const t = useTranslations("failures");
  const { title, step } = errorText(t, code);

  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
      <p>{t("rest", { title })}</p>
      {retryAt !== null && <RetryTime at={retryAt} />}
      {step === "retry" && (
        <AfterCooldown until={retryAt}>
          <Button onClick={onRetry} className="ml-auto">
            {t("retry")}
          </Button>
        </AfterCooldown>
      )}
    </div>
  );
}

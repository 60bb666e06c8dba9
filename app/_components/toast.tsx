"use client";

import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "#translations";
import { ApiClientError } from "@/lib/client/api-client";
import { AfterCooldown } from "./after-cooldown";
import { Button } from "./button";
import { mutationErrorText } from "./error-text";
import { LoginForm } from "./login-form";
import { PermissionButton } from "./permission-button";
import { ProgressHandle } from "./progress-handle";
import { RetryTime } from "./retry-time";
import { type Toast, toasts } from "./toast-store";
import { useReturnedFocus } from "./use-returned-focus";

/** A toast: what happened, why it failed, and the step that helps: undo, retry or grant permission. */
export function ToastMessage({ toast }: { toast: Toast }) {
  const t = useTranslations("toast");
  const strip = useRef<HTMLDivElement>(null);
  const onFocus = useReturnedFocus(strip);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only tracks pointer and focus
    <div
      ref={strip}
      onPointerEnter={() => toasts.hold("pointer", true)}
      onPointerLeave={() => toasts.hold("pointer", false)}
      onFocus={(event) => {
        onFocus(event);
        toasts.hold("focus", true);
      }}
      onBlur={() => toasts.hold("focus", false)}
      onKeyDown={({ key }) => key === "Escape" && toasts.close()}
      className="border-t border-line bg-amber-wash contain-layout contain-style motion-safe:animate-settle"
    >
      <div className="room flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
        <ProgressHandle />
        <div className="flex-1 basis-3/5 text-pretty wrap-anywhere">
          <p className={toast.failure && "font-medium"}>{toast.sentence}</p>
          {toast.failure && <Reason failure={toast.failure} />}
          {toast.progress && <Bar {...toast.progress} />}
        </div>
        <div className="ml-[30px] flex flex-wrap items-center gap-2 sm:ml-auto">
          {toast.failure && <Step failure={toast.failure} />}
          {toast.action && <Action {...toast.action} />}
          {toast.undo && (
            <Button onClick={toasts.undo} aria-keyshortcuts="Control+Z Meta+Z" title={t("undoKeys")}>
              {t("undo")}
            </Button>
          )}
          <Button kind="bare" onClick={toasts.close}>
            {t("close")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Bar({ done, total }: NonNullable<Toast["progress"]>) {
  const t = useTranslations("toast");
  return (
    <progress
      aria-label={t("progress")}
      max={total}
      value={done}
      className="mt-1 block h-0.5 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-amber [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-amber"
    />
  );
}

function Action({ label, act }: NonNullable<Toast["action"]>) {
  const once = () => {
    toasts.close();
    act();
  };
  return <Button onClick={once}>{label}</Button>;
}

type FailureProps = { failure: NonNullable<Toast["failure"]> };

/** Returns when (Unix ms) a retry of a failure makes sense; null for at once. */
function useRetryAt(cause: unknown): number | null {
  return useMemo(() => {
    const wait = cause instanceof ApiClientError ? cause.retryAfter : null;
    return wait === null ? null : Date.now() + wait * 1000;
  }, [cause]);
}

function Reason({ failure: { cause, feature } }: FailureProps) {
  const [t, toast] = [useTranslations("failures"), useTranslations("toast")];
  const { title, sentence } = mutationErrorText(t, cause, feature);
  const retryAt = useRetryAt(cause);

  return (
    <div className="text-ink-2">
      <p>{toast("reason", { title, sentence })}</p>
      {retryAt !== null && <RetryTime at={retryAt} />}
    </div>
  );
}

function Step({ failure: { cause, feature, retry } }: FailureProps) {
  const t = useTranslations("failures");
  const { step } = mutationErrorText(t, cause, feature);
  const retryAt = useRetryAt(cause);

  if (step === "allow" && feature) return <FocusedPermission feature={feature} />;
  if (step === "reconnect") return <LoginForm icon>{t("reconnect")}</LoginForm>;
  if (step !== "retry" || !retry) return null;
  const again = () => {
    toasts.close();
    retry();
  };
  return (
    <AfterCooldown until={retryAt}>
      <Button onClick={again}>{t("retry")}</Button>
    </AfterCooldown>
  );
}

/**
 * The action needs this permission first, so the button takes the focus, as a dialog would. The focus returns
 * when the toast closes.
 */
function FocusedPermission(props: Parameters<typeof PermissionButton>[0]) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus({ preventScroll: true }), []);

  return (
    <div ref={place}>
      <PermissionButton {...props} />
    </div>
  );
}

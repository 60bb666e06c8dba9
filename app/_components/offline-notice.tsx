"use client";

import { useEffect } from "react";
import { useTranslations } from "#translations";
import { isOffline, whenOnline } from "@/lib/client/online";
import { Notice } from "./notice";
import { useOffline } from "./use-offline";

/**
 * Submits a form once the network is back. If it were sent earlier, the browser's own error page would
 * replace this one.
 */
function holdForm(event: SubmitEvent): void {
  const { target: form, submitter } = event;
  if (!isOffline() || event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  void whenOnline().then(() => form.isConnected && form.requestSubmit(submitter));
}

/** Shows that there is no network, and keeps the page until there is one. */
export function OfflineNotice() {
  const t = useTranslations("toast");
  const offline = useOffline();

  useEffect(() => {
    window.addEventListener("submit", holdForm);
    return () => window.removeEventListener("submit", holdForm);
  }, []);

  return offline && <Notice>{t("offline")}</Notice>;
}

"use client";

import { useTranslations } from "#translations";
import type { ApiErrorCode } from "@/lib/client/api-client";
import { Button } from "../../_components/button";
import { type ErrorText, errorText } from "../../_components/error-text";
import { LoginForm } from "../../_components/login-form";
import { SpotifyLink } from "../../_components/spotify-link";

type FailureProps = {
  code: ApiErrorCode;
  /** Called when the user says that the account has Premium by now. */
  onPremium: () => void;
};

/** Why the last command failed, with a button where one helps. */
export function CommandFailure({ code, onPremium }: FailureProps) {
  const t = useTranslations("failures");
  const player = useTranslations("player.premium");
  const { title, sentence, step } = useCommandLabels(code);

  return (
    <div role="alert" className="my-3 bg-amber-wash px-4 py-3 text-pretty">
      <p className="font-medium">{title}</p>
      <p className="mt-1 text-ink-2">{sentence}</p>
      {step === "allow" && (
        <LoginForm feature="controlPlayer" className="mt-3">
          {t("allow.controlPlayer")}
        </LoginForm>
      )}
      {code === "premium_required" && (
        <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
          <SpotifyLink button href="https://open.spotify.com/" />
          <Button kind="bare" onClick={onPremium}>
            {player("upgraded")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Returns why a command failed, or why the player could not be polled, and what helps. */
export function useCommandLabels(
  code: ApiErrorCode,
  feature: "player" | "controlPlayer" = "controlPlayer",
): ErrorText {
  const t = useTranslations("failures");
  const player = useTranslations("player");
  if (code === "too_many") return { title: t("too_many.title"), sentence: player("tooMany"), step: "retry" };

  if (code === "premium_required")
    return { title: player("premium.title"), sentence: player("premium.sentence"), step: "none" };

  const text = errorText(t, code === "changed" ? "internal" : code, feature);
  const isAskedLater = code === "missing_scope" && feature === "controlPlayer";
  return isAskedLater ? { ...text, sentence: `${t("askedWhenWanted")} ${player("premium.beside")}` } : text;
}

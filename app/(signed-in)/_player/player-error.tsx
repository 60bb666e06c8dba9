import { useTranslations } from "#translations";
import type { ApiErrorCode } from "@/lib/client/api-client-error";
import { LoginForm } from "../../_components/login-form";
import { useCommandLabels } from "./use-command-labels";

/** Why the player did not obey, with the button that helps where there is one. */
export function CommandFailure({ code }: { code: ApiErrorCode }) {
  const t = useTranslations("failures");
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
    </div>
  );
}

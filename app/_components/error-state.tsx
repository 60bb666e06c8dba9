import { useTranslations } from "#translations";
import type { ErrorView, Feature } from "@/lib/api/types";
import { AfterCooldown } from "./after-cooldown";
import { errorText } from "./error-text";
import { LoginForm } from "./login-form";
import { RetryButton } from "./retry-button";
import { RetryTime } from "./retry-time";
import { StateMessage } from "./state-message";

type Props = { failure: ErrorView; feature?: Feature };

/** Why a region could not be shown, with the one step that helps. */
export function ErrorState({ failure, feature }: Props) {
  const { title, sentence } = errorText(useTranslations("failures"), failure.code, feature);

  return (
    <StateMessage alert title={title} action={<FailureStep failure={failure} feature={feature} />}>
      <p>{sentence}</p>
      {failure.retryAt !== null && failure.code !== "renewing" && <RetryTime at={failure.retryAt} />}
    </StateMessage>
  );
}

function FailureStep({ failure, feature }: Props) {
  const t = useTranslations("failures");
  const { step } = errorText(t, failure.code, feature);

  if (step === "retry") {
    // A refresh of the login ends soon, and the button then acts by itself.
    if (failure.code === "renewing") return <RetryButton retryAt={failure.retryAt} />;
    return (
      <AfterCooldown until={failure.retryAt}>
        <RetryButton retryAt={null} />
      </AfterCooldown>
    );
  }
  if (step === "allow" && feature) return <LoginForm feature={feature}>{t(`allow.${feature}`)}</LoginForm>;
  if (step === "reconnect") return <LoginForm icon>{t("reconnect")}</LoginForm>;
  return null;
}

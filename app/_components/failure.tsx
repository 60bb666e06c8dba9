import type { FailureView, Feature } from "@/lib/views";
import { allowWords, failureWords } from "./failure-words";
import { LocalTime } from "./local-time";
import { LoginForm } from "./login-form";
import { RegionNote } from "./region-note";
import { RetryButton } from "./retry-button";

type Props = { failure: FailureView; feature?: Feature };

/** Why a region could not be shown, in words, with the one step that helps. */
export function Failure({ failure, feature }: Props) {
  const { title, sentence } = failureWords(failure.code, feature);

  return (
    <RegionNote alert title={title} action={<FailureStep failure={failure} feature={feature} />}>
      <p>{sentence}</p>
      {failure.retryAt !== null && (
        <p className="mt-1">
          You can try again from{" "}
          <b className="font-medium text-ink">
            <LocalTime at={failure.retryAt} now={Date.now()} />
          </b>
          .
        </p>
      )}
    </RegionNote>
  );
}

function FailureStep({ failure, feature }: Props) {
  const { step } = failureWords(failure.code, feature);

  if (step === "retry") return <RetryButton />;
  if (step === "allow" && feature) return <LoginForm feature={feature}>{allowWords[feature]}</LoginForm>;
  if (step === "reconnect") return <LoginForm icon>Reconnect</LoginForm>;
  return null;
}

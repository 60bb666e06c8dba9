import { useTranslations } from "#translations";
import { LocalTime } from "./local-time";

/** When (Unix ms) a retry makes sense, in the user's time zone. */
export function RetryTime({ at }: { at: number }) {
  const t = useTranslations("failures");
  const time = () => (
    <b className="font-medium text-ink">
      <LocalTime at={at} now={Date.now()} />
    </b>
  );

  return <p className="mt-1">{t.rich("retryFrom", { time })}</p>;
}

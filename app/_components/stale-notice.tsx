import clsx from "clsx";
import { useTranslations } from "#translations";
import { LocalTime } from "./local-time";

type Props = {
  asOf: number;
  stale: boolean;
  /**
   * Server time (Unix ms) of the render. Required if the browser renders too, because its clock may differ.
   */
  now?: number;
  className?: string;
};

/** "Updated at 12:05", for data that is older than it should be. Nothing while it is fresh. */
export function StaleNotice({ asOf, stale, now = Date.now(), className }: Props) {
  const t = useTranslations("items");
  if (!stale) return null;

  const time = () => <LocalTime at={asOf} now={now} as="atMoment" />;
  return <p className={clsx("text-t-13 text-ink-2", className)}>{t.rich("asOf", { time })}</p>;
}

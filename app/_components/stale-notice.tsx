import clsx from "clsx";
import { useTranslations } from "#translations";
import { LocalTime } from "./local-time";

type Props = {
  asOf: number;
  stale: boolean;
  /** Unix ms on the server when it rendered. To be told where the browser renders too: its clock may say otherwise. */
  now?: number;
  className?: string;
};

/** "As it was at 12:05", for matter that is older than it should be. Nothing while it is fresh. */
export function StaleNotice({ asOf, stale, now = Date.now(), className }: Props) {
  const t = useTranslations("items");
  if (!stale) return null;

  const time = () => <LocalTime at={asOf} now={now} as="atMoment" />;
  return <p className={clsx("text-t-13 text-ink-2", className)}>{t.rich("asOf", { time })}</p>;
}

"use client";

import { useTranslations } from "#translations";
import { formatDate, formatTime, formatTimeWithPreposition, moment } from "./dates";
import { useTimeZone } from "./use-time-zone";

type Props = {
  /** Unix ms. */
  at: number;
  /** Unix ms on the server when it rendered, so that server and browser agree on what "today" is. */
  now: number;
  as?: "clock" | "day" | "moment" | "atMoment";
  className?: string;
};

/** A time on the person's own clock. */
export function LocalTime({ at, now, as = "moment", className }: Props) {
  const zone = useTimeZone();
  const t = useTranslations("dates");
  const words =
    as === "clock"
      ? formatTime(at, zone)
      : as === "day"
        ? formatDate(at, zone, t)
        : { moment, atMoment: formatTimeWithPreposition }[as](at, zone, now, t);

  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {words}
    </time>
  );
}

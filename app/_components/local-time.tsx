"use client";

import { useTranslations } from "#translations";
import { formatDate, formatTime, formatTimeWithPreposition, moment } from "./dates";
import { useTimeZone } from "./use-hydrated";

type Props = {
  /** Unix ms. */
  at: number;
  /** Server time (Unix ms) of the render, so that server and browser agree on "today". */
  now: number;
  as?: "clock" | "day" | "moment" | "atMoment";
  className?: string;
};

/** A time in the user's time zone. */
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

"use client";

import { useTranslations } from "#translations";
import { atMoment, clock, day, moment } from "./dates";
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
      ? clock(at, zone)
      : as === "day"
        ? day(at, zone, t)
        : { moment, atMoment }[as](at, zone, now, t);

  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {words}
    </time>
  );
}

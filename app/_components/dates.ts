import type { useTranslations } from "#translations";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/time";

/** The messages of `dates` in one language. */
export type DateLabels = ReturnType<typeof useTranslations<"dates">>;

// Creating a format costs far more than using it, and a long table uses one for every row that scrolls into
// view.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  formats.set(zone, format);
  return format;
}

// Only numbers come from Intl: its texts differ between Node.js and the browser, and would break hydration.
function partsOf(at: number, zone: string) {
  const parts = new Map(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;

  return {
    year: part("year"),
    month: part("month") - 1,
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  };
}

function dayNumber(at: number, zone: string) {
  const { year, month, day } = partsOf(at, zone);
  return Date.UTC(year, month, day) / DAY_MS;
}

/** Formats a time: "18:05". */
export function formatTime(at: number, zone: string) {
  const { hour, minute } = partsOf(at, zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Returns the values of the `dates` messages. Numbers are text, because a year is not grouped. */
function dateValues(at: number, zone: string, t: DateLabels) {
  const { year, month, day: date } = partsOf(at, zone);
  return { year: `${year}`, date: `${date}`, ...monthValues(month, t) };
}

function monthValues(index: number, t: DateLabels) {
  return { monthName: t("monthName", { month: `${index + 1}` }) };
}

/** Formats a date: "14 Sep 2026". */
export function formatDate(at: number, zone: string, t: DateLabels) {
  return t("day", dateValues(at, zone, t));
}

/** Returns "Today", "Yesterday" or, for example, "Saturday 12 Sep". */
export function dayName(at: number, zone: string, now: number, t: DateLabels) {
  const ago = dayNumber(now, zone) - dayNumber(at, zone);
  if (ago === 0) return t("today");
  if (ago === 1) return t("yesterday");

  const { year, month, day: date } = partsOf(at, zone);
  const weekday = `${new Date(Date.UTC(year, month, date)).getUTCDay()}`;
  return t("dayName", { weekday, ...dateValues(at, zone, t) });
}

/** Formats a time: "18:05" today, else "12 Sep at 18:05". */
export function moment(at: number, zone: string, now: number, t: DateLabels) {
  if (dayNumber(at, zone) === dayNumber(now, zone)) return formatTime(at, zone);
  return t("moment", { clock: formatTime(at, zone), ...dateValues(at, zone, t) });
}

/** Formats a time: "at 18:05" today, else "on 12 Sep at 18:05". */
export function formatTimeWithPreposition(at: number, zone: string, now: number, t: DateLabels) {
  const isToday = dayNumber(at, zone) === dayNumber(now, zone);
  return t(isToday ? "atClock" : "onMoment", { clock: formatTime(at, zone), ...dateValues(at, zone, t) });
}

/**
 * Formats a release date as "1996", "Apr 1996" or "12 Apr 1996", as precisely as Spotify does; null if it is
 * not a date.
 */
export function releaseDay(released: string | null, t: DateLabels) {
  const [, year, month, date] = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(released ?? "") ?? [];
  if (!year) return null;
  const index = Number(month) - 1;
  if (!(index >= 0 && index < 12)) return t("year", { year });
  const values = { year, ...monthValues(index, t) };
  return Number(date) ? t("day", { ...values, date: `${Number(date)}` }) : t("monthOfYear", values);
}

/** Formats a duration: "4:07", or "1:02:03" from one hour. */
export function formatDuration(ms: number) {
  const seconds = Math.floor(ms / SECOND_MS);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const remainder = String(seconds % 60).padStart(2, "0");

  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${remainder}` : `${minutes}:${remainder}`;
}

/** Formats a long duration: "43 min", or "1 h 5 min" from one hour, without seconds. At least one minute. */
export function formatLongDuration(ms: number, t: DateLabels) {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? t("hoursLong", { hours, minutes: minutes % 60 }) : t("minutesLong", { minutes });
}

/** Formats a number: "1,284". */
export function formatNumber(value: number) {
  return value.toLocaleString("en-US");
}

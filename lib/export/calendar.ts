/** A reminder in a calendar file. Its times are Unix ms. */
export type Reminder = {
  /** Identifies the reminder: importing another file with the same id replaces it. */
  id: string;
  title: string;
  description: string;
  url: string;
  /** The day of the reminder, in UTC. */
  day: number;
  /** Whether it repeats each month. */
  isMonthly?: boolean;
  /** How many days before, at nine in the morning, its alarm sounds; 0 for the day itself. */
  daysAhead?: number;
};

const MAX_LINE_BYTES = 75;
const DAY_MS = 86_400_000;
const encoder = new TextEncoder();

/** Escapes a text value (RFC 5545, 3.3.11). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Folds a line at 75 bytes between characters (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (bytes + length > MAX_LINE_BYTES) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return folded;
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10).replaceAll("-", "");
}

function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** Returns a calendar file (RFC 5545) with one event of a whole day, and an alarm in its morning. @param now Unix ms. */
export function calendarFile(reminder: Reminder, now: number): string {
  const { id, title, description, url, day, isMonthly, daysAhead = 0 } = reminder;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tonearm//Reminders//EN",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${timeOf(now)}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(day + DAY_MS)}`,
    ...(isMonthly ? ["RRULE:FREQ=MONTHLY"] : []),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:${daysAhead > 0 ? `-P${daysAhead - 1}DT15H` : "PT9H"}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

import type { Random } from "./random";

/** A release date with its precision. */
export type Release = { date: string; precision: "year" | "month" | "day" };

/** Returns a random release date. One in five is only a year or a month. */
export function releaseFrom(random: Random): Release {
  const year = String(random.int(1961, 2026));
  const month = String(random.int(1, 9)).padStart(2, "0");
  const day = String(random.int(1, 28)).padStart(2, "0");
  const draw = random.float();
  if (draw < 0.1) return { date: year, precision: "year" };
  if (draw < 0.2) return { date: `${year}-${month}`, precision: "month" };
  return { date: `${year}-${month}-${day}`, precision: "day" };
}

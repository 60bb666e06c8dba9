type PartOfDay = "morning" | "afternoon" | "evening";

/** The part of the day that an hour (0 to 23) belongs to; a night is a long evening. */
export function partOfDay(hour: number): PartOfDay {
  if (hour >= 5 && hour < 12) return "morning";
  return hour >= 12 && hour < 18 ? "afternoon" : "evening";
}

/** One result of the doctor. A note is worth reading and no fault. `next`: what to do about it. */
export type Finding = { level: "ok" | "note" | "fault"; text: string; next?: string };

const MARKS = { ok: "✓", note: "–", fault: "✗" };

/** Returns a finding as lines for a terminal. */
export function toLines({ level, text, next }: Finding): string {
  return `${MARKS[level]} ${text}${next ? `\n  → ${next}` : ""}`;
}

/** Returns a finding that is well, or a fault with its next step. */
export function check(isWell: boolean, well: string, fault: { text: string; next: string }): Finding {
  return isWell ? { level: "ok", text: well } : { level: "fault", ...fault };
}

import clsx from "clsx";
import { LocalTime } from "./local-time";

/** "As it was at 12:05", for matter that is older than it should be. Nothing while it is fresh. */
export function AgeNote({ asOf, stale, className }: { asOf: number; stale: boolean; className?: string }) {
  if (!stale) return null;

  return (
    <p className={clsx("text-t-13 text-ink-2", className)}>
      As it was <LocalTime at={asOf} now={Date.now()} as="atMoment" />
    </p>
  );
}

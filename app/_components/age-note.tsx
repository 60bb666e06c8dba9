import { LocalTime } from "./local-time";

/** "As it was at 12:05", for matter that is older than it should be. Nothing while it is fresh. */
export function AgeNote({ asOf, stale }: { asOf: number; stale: boolean }) {
  if (!stale) return null;

  return (
    <p className="mt-4 text-t-13 text-ink-2">
      As it was <LocalTime at={asOf} now={Date.now()} as="atMoment" />
    </p>
  );
}

import type { useResults } from "./use-results";

type Props = {
  results: Pick<ReturnType<typeof useResults>, "words" | "answered" | "waiting" | "isLate">;
  found: boolean;
};

/** Says what is being looked for and what the results below are for. It keeps its line, so that nothing moves. */
export function SearchStatus({ results: { words, answered, waiting, isLate }, found }: Props) {
  return (
    <p
      role="status"
      title={words}
      className="h-5 truncate text-t-13 text-ink-2 lg:ml-[calc(var(--margin-col)+40px)]"
    >
      {waiting && `Looking for “${words}”. `}
      {waiting && found && `Below is what was found for “${answered}”. `}
      {isLate && "Spotify takes its time."}
    </p>
  );
}

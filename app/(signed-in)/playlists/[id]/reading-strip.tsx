import { Button } from "@/app/_components/button";
import { count } from "@/app/_components/dates";
import { Stylus } from "@/app/_components/stylus";
import type { AllEntries } from "@/lib/swr/use-all-entries";

type Props = { whole: AllEntries; total: number; onCancel: () => void };

/** Says that the whole playlist is being read and how far, or why that stopped. */
export function ReadingStrip({ whole, total, onCancel }: Props) {
  return whole.error ? (
    <StoppedStrip whole={whole} total={total} onCancel={onCancel} />
  ) : (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      {/* Only this sentence is announced; the count would speak ten times a second. */}
      <p role="status">Reading the whole playlist first.</p>
      <p id="reading" className="text-ink-2 tabular-nums">
        {count(whole.progress?.loaded ?? 0)} of {count(total)} entries
      </p>
      <Button kind="bare" onClick={onCancel} className="ml-auto">
        Cancel
      </Button>
      <progress
        aria-labelledby="reading"
        max={total}
        value={whole.progress?.loaded ?? 0}
        className="block h-0.5 w-full basis-full appearance-none bg-line [&::-moz-progress-bar]:bg-amber [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-amber"
      />
    </div>
  );
}

function StoppedStrip({ whole, total, onCancel }: Props) {
  const wait = whole.error?.retryAfter;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 bg-amber-wash px-4 py-2.5">
      <Stylus />
      <p role="alert" className="flex-1 basis-3/5 text-pretty">
        {wait ? `Spotify asks us to wait ${waitWords(wait)}. ` : "The rest of the playlist did not arrive. "}
        {count(whole.progress?.loaded ?? 0)} of {count(total)} entries are here and stay here.
      </p>
      <Button kind="bare" onClick={whole.resume}>
        Continue
      </Button>
      <Button kind="bare" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

function waitWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

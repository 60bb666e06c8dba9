import { formatDuration } from "../../_components/dates";

type Props = { at: number; end: number | undefined; className?: string };

/** "2:14 / 5:02", in ms. Nothing where the length is not known. */
export function Elapsed({ at, end, className }: Props) {
  if (!end) return null;

  return (
    <p className={className}>
      <span className="tabular-nums">
        {formatDuration(at)} / {formatDuration(end)}
      </span>
    </p>
  );
}

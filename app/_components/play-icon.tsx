/** Play or pause, drawn in place: an icon set's own code would run for every row that comes into view. */
export function PlayIcon({ isPlaying = false, size = 16 }: { isPlaying?: boolean; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" className="fill-current">
      <path d={isPlaying ? "M6 4h4v16H6zM14 4h4v16h-4z" : "M6 3.5v17L20.5 12z"} />
    </svg>
  );
}

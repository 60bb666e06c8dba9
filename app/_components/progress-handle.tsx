import clsx from "clsx";

/** The handle of a progress line: the head of the arm, as a small mark. */
export function ProgressHandle({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      className={clsx("shrink-0 fill-none stroke-amber-ink", className)}
    >
      <path d="M0.5 11.5H7.5L12.5 3" strokeWidth="1.75" />
    </svg>
  );
}

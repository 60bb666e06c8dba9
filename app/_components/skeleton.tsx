import clsx from "clsx";

/** One pulsing bar or block; its size comes from `className`. Announce the loading once, beside it. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "block rounded-[2px] bg-paper-3 motion-safe:not-in-data-still:animate-breathe",
        className,
      )}
    />
  );
}

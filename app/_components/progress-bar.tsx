import clsx from "clsx";

type Props = {
  /** Progress from 0 to 1; null for a plain hairline. */
  at: number | null;
  thick?: boolean;
  className?: string;
};

/**
 * A hairline whose amber part is the progress, with the handle on it. Decorative: show the number as text
 * beside it. It is drawn with attributes, because the content security policy refuses style attributes in the
 * server's HTML.
 */
export function ProgressBar({ at, thick = false, className }: Props) {
  const weight = thick ? 2 : 1;
  const far = at === null ? null : `${(Math.min(1, Math.max(0, at)) * 100).toFixed(2)}%`;

  return (
    <svg width="100%" height="12" aria-hidden="true" className={clsx("block overflow-visible", className)}>
      <rect y={12 - weight} width="100%" height={weight} className="fill-line" />
      {far && (
        <>
          <rect y={12 - weight} width={far} height={weight} className="fill-amber" />
          <svg x={far} y="12" overflow="visible" aria-hidden="true">
            <path d="M-0.6 0L5.6 -10" className="stroke-amber" strokeWidth="2" />
          </svg>
        </>
      )}
    </svg>
  );
}

/** The number under which the operator finds a fault in the log. Nothing where there is none. */
export function FaultReference({ error }: { error: unknown }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (!digest) return null;

  return (
    <p className="mt-4 text-t-13 text-ink-3">
      Reference for the operator: <span className="tabular-nums select-all">{digest}</span>
    </p>
  );
}

type Props = { label: string; children: string };

/** Something to copy. Long lines wrap, so that nothing scrolls sideways. */
export function CodeBlock({ label, children }: Props) {
  return (
    <figure>
      <figcaption className="pb-1.5 text-t-13 text-ink-3">{label}</figcaption>
      <pre className="rounded-ctl bg-paper-2 p-4 text-t-13 wrap-anywhere whitespace-pre-wrap">
        <code>{children}</code>
      </pre>
    </figure>
  );
}

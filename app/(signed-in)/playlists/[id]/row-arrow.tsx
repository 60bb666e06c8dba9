type Props = { href: string; label: string; title: string; tabIndex: 0 | -1 };

/** The arrow to Spotify. */
export function RowArrow({ href, label, title, tabIndex }: Props) {
  return (
    <a
      href={href}
      rel="noreferrer"
      aria-label={label}
      title={title}
      tabIndex={tabIndex}
      draggable={false}
      className="-my-3 grid justify-end py-3 pl-3 text-ink-3 hover:text-ink"
    >
      <Arrow />
    </a>
  );
}

/** Drawn in place: an icon set's own code would run for every row that comes by. */
function Arrow() {
  return (
    <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" className="fill-none stroke-current">
      <path d="M7 7h10v10M7 17 17 7" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

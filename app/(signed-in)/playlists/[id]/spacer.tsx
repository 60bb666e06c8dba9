type Props = {
  /** How many rows it stands for. */
  rows: number;
  /** Their height; unknown to the server, which leaves it to the style sheet. */
  row: number | undefined;
};

/**
 * Holds the place of rows that are not rendered, in the server's HTML too, so that a reload or the way back from Spotify
 * finds the page as long as it was. A picture's height is an attribute: `style` would be refused there.
 */
export function Spacer({ rows, row }: Props) {
  if (rows === 0) return null;

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
    <tr aria-hidden="true" data-spacer>
      <td>
        {row ? (
          <Height px={rows * row} className="block" />
        ) : (
          <>
            <Height px={rows * 48} className="block max-sm:hidden pointer-coarse:hidden" />
            <Height px={rows * 60} className="hidden max-sm:block pointer-coarse:block" />
          </>
        )}
      </td>
    </tr>
  );
}

function Height({ px, className }: { px: number; className: string }) {
  return <svg width="1" height={px} aria-hidden="true" className={className} />;
}

import clsx from "clsx";
import { replayEarlyClick } from "@/app/_components/early-input";
import { PlayIcon } from "@/app/_components/play-icon";
import { ProgressHandle } from "@/app/_components/progress-handle";
import { CHECK_BOX } from "./columns";

type Props = {
  number: number;
  /** The look of the number. */
  className?: string;
  /** The name of the entry that the check box selects. */
  name: string;
  isSelected: boolean;
  /** Whether it is the player's current item. */
  isCurrent: boolean;
  isPlaying: boolean;
  /** The label of the play button; null for an entry that cannot be played. */
  play: string | null;
  tabIndex: 0 | -1;
};

/**
 * A row's number. The check box and the play button replace it while the row is hovered or focused by keyboard; while anything is
 * selected, the check boxes alone stay.
 */
export function RowNumber({
  number,
  className,
  name,
  isSelected,
  isCurrent,
  isPlaying,
  play,
  tabIndex,
}: Props) {
  return (
    <>
      <input
        ref={replayEarlyClick}
        type="checkbox"
        data-check
        checked={isSelected}
        readOnly
        tabIndex={tabIndex}
        aria-label={name}
        className={`${CHECK_BOX} peer opacity-0 pointer-fine:group-hover/row:opacity-100 checked:opacity-100 focus-visible:opacity-100`}
      />
      {play !== null && (
        <button
          type="button"
          data-play
          tabIndex={tabIndex}
          aria-label={play}
          title={play}
          className="absolute inset-y-0 left-[26px] hidden w-[26px] place-items-center text-ink opacity-0 group-hover/row:opacity-100 group-focus-within/row:opacity-100 sm:pointer-fine:not-group-data-selecting/table:grid"
        >
          <PlayIcon isPlaying={isPlaying} />
        </button>
      )}
      {/* It covers the check box even while it is invisible, and must not take the click. */}
      <span
        className={clsx(
          "pointer-events-none pointer-fine:group-hover/row:opacity-0 peer-checked:opacity-0 peer-focus-visible:opacity-0",
          className,
        )}
      >
        {isCurrent ? <ProgressHandle /> : number}
      </span>
    </>
  );
}

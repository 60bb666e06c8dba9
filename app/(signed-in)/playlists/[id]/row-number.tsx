import { ProgressHandle } from "@/app/_components/progress-handle";
import { CHECK_BOX } from "./columns";

type Props = {
  number: number;
  /** What is chosen with the box. */
  name: string;
  isSelected: boolean;
  isPlaying: boolean;
  tabIndex: 0 | -1;
};

/** A row's number; pointed at, chosen or reached by key, the box to choose it. */
export function RowNumber({ number, name, isSelected, isPlaying, tabIndex }: Props) {
  return (
    <>
      <input
        type="checkbox"
        data-check
        checked={isSelected}
        readOnly
        tabIndex={tabIndex}
        aria-label={name}
        className={`${CHECK_BOX} peer opacity-0 pointer-fine:group-hover/row:opacity-100 checked:opacity-100 focus-visible:opacity-100`}
      />
      {/* Invisible or not, it lies over the box, and must not take the click. */}
      <span className="pointer-events-none pointer-fine:group-hover/row:opacity-0 peer-checked:opacity-0 peer-focus-visible:opacity-0">
        {isPlaying ? <ProgressHandle /> : number}
      </span>
    </>
  );
}

import clsx from "clsx";
import { bars, cells } from "./columns";

/** One cell for all columns behind the title, as many as each width of the window shows. */
export function RowRest({ withAdder, isWaiting = false }: { withAdder: boolean; isWaiting?: boolean }) {
  return (
    <>
      <td
        colSpan={withAdder ? 6 : 5}
        className={clsx(cells.title, "max-lg:hidden", isWaiting && bars.wide)}
      />
      <td colSpan={4} className={clsx(cells.title, "max-sm:hidden lg:hidden", isWaiting && bars.middle)} />
      <td className={clsx(cells.title, "sm:hidden", isWaiting && bars.length)} />
    </>
  );
}

import { useTranslations } from "#translations";
import { replayEarlyClick } from "./early-input";

/** Whether an item of a list is selected, and the function that changes it. */
export type Selectable = { isSelected: boolean; onToggle: () => void };

type Props = Selectable & { name: string };

/**
 * The check box of an item in a list with the class `group/list`. It appears with the pointer or the focus in the item, and while
 * anything in the list is selected; with fingers only then.
 */
export function SelectBox({ name, isSelected, onToggle }: Props) {
  const t = useTranslations("menu");
  return (
    <input
      ref={replayEarlyClick}
      type="checkbox"
      checked={isSelected}
      onChange={onToggle}
      aria-label={t("selectNamed", { name })}
      className="hidden size-[18px] shrink-0 accent-ink [:is(li,article):focus-within_&]:block pointer-fine:[:is(li,article):hover_&]:block group-data-selecting/list:block! pointer-coarse:[:is(li,article):focus-within_&]:hidden"
    />
  );
}

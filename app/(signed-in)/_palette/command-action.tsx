import Link from "next/link";
import { NEW_TAB } from "@/app/_components/new-tab";
import type { Command } from "./command";
import { focusMain } from "./focus-main";

// The complete row is the click target, without a visible sign of it.
const ACTION =
  "block w-fit max-w-full truncate text-left font-medium after:absolute after:inset-x-[-16px] after:inset-y-0";

type Props = {
  command: Command;
  onDone: () => void;
  /** Types a text into the field. */
  onFill: (text: string) => void;
};

/** A command's name as a link, here or to Spotify, the button of a form, or a button. */
export function CommandStep({ command: { name, step }, onDone, onFill }: Props) {
  if (step.kind === "page") {
    const leave = () => {
      onDone();
      // The dialog restores the focus first.
      setTimeout(focusMain);
    };
    return (
      <Link href={step.href} prefetch={false} onNavigate={leave} data-result title={name} className={ACTION}>
        {name}
      </Link>
    );
  }

  if (step.kind === "spotify") {
    return (
      <a href={step.url} {...NEW_TAB} data-result title={name} className={ACTION}>
        {name}
      </a>
    );
  }

  if (step.kind === "form") {
    return (
      <form method="post" action={step.action}>
        {Object.entries(step.fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <button type="submit" data-result className={ACTION}>
          {name}
        </button>
      </form>
    );
  }

  const act = () => {
    if (step.kind === "fill") return onFill(step.text);
    onDone();
    step.act();
  };
  return (
    <button type="button" data-result onClick={act} className={ACTION}>
      {name}
    </button>
  );
}

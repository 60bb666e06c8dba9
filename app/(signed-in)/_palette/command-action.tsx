import Link from "next/link";
import type { Command } from "./command";
import { focusMain } from "./focus-main";

// The whole line is the target, without anything to be seen on it.
const LOOKS =
  "block w-fit max-w-full truncate text-left font-medium after:absolute after:inset-x-[-16px] after:inset-y-0";

/** A command's name, as what it is: a link, the button of a form, a button. */
export function CommandStep({ command: { name, step }, onDone }: { command: Command; onDone: () => void }) {
  if (step.kind === "page") {
    const leave = () => {
      onDone();
      // The room gives the focus back first.
      setTimeout(focusMain);
    };
    return (
      <Link href={step.href} prefetch={false} onNavigate={leave} data-result title={name} className={LOOKS}>
        {name}
      </Link>
    );
  }

  if (step.kind === "form") {
    return (
      <form method="post" action={step.action}>
        {Object.entries(step.fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <button type="submit" data-result className={LOOKS}>
          {name}
        </button>
      </form>
    );
  }

  const act = () => {
    onDone();
    step.act();
  };
  return (
    <button type="button" data-result onClick={act} className={LOOKS}>
      {name}
    </button>
  );
}

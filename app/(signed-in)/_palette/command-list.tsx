import type { ReactNode } from "react";
import { GROUP } from "../search/result-layout";
import type { CommandGroup } from "./command";
import { CommandRow } from "./command-row";

type Props = {
  group: CommandGroup;
  /** Contains the command that Enter in the input runs. */
  first: boolean;
  onDone: () => void;
  onFill: (text: string) => void;
  /** Below the rows. */
  children?: ReactNode;
};

/** Commands of one kind: the name in the margin column, the rows beside it. */
export function PaletteGroup({
  group: { id, name, hint, commands },
  first,
  onDone,
  onFill,
  children,
}: Props) {
  const title = `commands-${id}`;
  return (
    <section aria-labelledby={title} className={GROUP}>
      <header className="py-3.5 max-lg:pb-1">
        <h3 id={title} className="truncate text-t-20!">
          {name}
        </h3>
        {hint && <p className="mt-1 text-t-13 text-ink-3">{hint}</p>}
      </header>
      <div className="min-w-0">
        <ul aria-labelledby={title}>
          {commands.map((command, index) => (
            <CommandRow
              key={command.id}
              command={command}
              isDefault={first && index === 0}
              onDone={onDone}
              onFill={onFill}
            />
          ))}
        </ul>
        {children}
      </div>
    </section>
  );
}

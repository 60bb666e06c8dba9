import { GROUP } from "../search/result-layout";
import type { CommandGroup } from "./command";
import { CommandRow } from "./command-row";

type Props = {
  group: CommandGroup;
  /** Holds what Enter in the line would do. */
  first: boolean;
  onDone: () => void;
};

/** Commands of one sort: the name in the margin column, the lines beside it. */
export function PaletteGroup({ group: { id, name, commands }, first, onDone }: Props) {
  const title = `commands-${id}`;
  return (
    <section aria-labelledby={title} className={GROUP}>
      <h3 id={title} className="py-3.5 text-t-20! max-lg:pb-1">
        {name}
      </h3>
      <ul aria-labelledby={title} className="min-w-0">
        {commands.map((command, index) => (
          <CommandRow key={command.id} command={command} armed={first && index === 0} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

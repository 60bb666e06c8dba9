import { foldText } from "../../../lib/text-search";
import type { Command } from "./command";

/** Whether the text asks only for commands: it begins with ">". */
export function isForCommands(typed: string): boolean {
  return typed.trimStart().startsWith(">");
}

/** Returns the text without that sign. */
export function commandText(typed: string): string {
  return typed.trimStart().replace(/^>/, "").trim();
}

/**
 * Returns whether the text begins the name of a command or a word that it is also found by, or consists of several words of the
 * name.
 */
export function beginsCommand(commands: readonly Pick<Command, "name" | "also">[], typed: string): boolean {
  const wanted = foldText(typed);
  if (wanted === "") return false;
  return commands.some(({ name, also = "" }) => {
    const words = foldText(also).split(" ");
    const isPhrase = wanted.includes(" ") && ` ${foldText(name)}`.includes(` ${wanted}`);
    return isPhrase || foldText(name).startsWith(wanted) || words.some((word) => word.startsWith(wanted));
  });
}

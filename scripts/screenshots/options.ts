import { parseArgs } from "node:util";
import { LOCALES } from "../../lib/i18n/locales";
import { ACCOUNTS } from "./pages";

const WIDTHS = ["390", "834", "1440"];
const THEMES = ["light", "dark"] as const;

/** Which pictures are wanted: all, but for what arguments say. `pages` is empty for all of them. */
export type Choice = {
  pages: string[];
  widths: number[];
  themes: (typeof THEMES)[number][];
  languages: string[];
  people: (keyof typeof ACCOUNTS)[];
  /** Only the pictures of the README. */
  readme: boolean;
};

const several = { type: "string", multiple: true } as const;

/** Those of `all` that were asked for; all where none was. */
function chosen<T extends string>(all: readonly T[], asked: string[] | undefined): T[] {
  for (const name of asked ?? [])
    if (!all.some((one) => one === name)) throw new Error(`"${name}" is none of ${all.join(", ")}.`);
  return all.filter((one) => !asked || asked.includes(one));
}

/** Reads the command line; each option may be given several times. @throws Error for what there is no picture of. */
export function readChoice(args: string[]): Choice {
  const options = { page: several, width: several, theme: several, language: several, person: several };
  const { values } = parseArgs({ args, options: { ...options, readme: { type: "boolean" } } });
  const people = Object.keys(ACCOUNTS).filter((name): name is keyof typeof ACCOUNTS => name in ACCOUNTS);
  return {
    pages: values.page ?? [],
    widths: (values.width ?? WIDTHS).map(Number),
    themes: chosen(THEMES, values.theme),
    languages: chosen(LOCALES, values.language),
    people: chosen(people, values.person),
    readme: values.readme ?? false,
  };
}

import { parseArgs } from "node:util";
import { LOCALES } from "../../lib/i18n/locales";
import { ACCOUNTS } from "./pages";

const WIDTHS = ["390", "834", "1440"];
/** The themes that are shown. */
export const THEMES = ["light", "dark"] as const;

/** The selected screenshots; by default all. An empty `pages` means all pages. */
export type Choice = {
  pages: string[];
  widths: number[];
  themes: (typeof THEMES)[number][];
  languages: string[];
  people: (keyof typeof ACCOUNTS)[];
  /** Only the screenshots of the README. */
  readme: boolean;
  /** Only the pictures of the front page. */
  front: boolean;
};

const repeatable = { type: "string", multiple: true } as const;

/** Returns the requested values, or all if none is requested. */
function select<T extends string>(all: readonly T[], requested: string[] | undefined): T[] {
  for (const name of requested ?? [])
    if (!all.some((one) => one === name)) throw new Error(`"${name}" is not one of ${all.join(", ")}.`);
  return all.filter((one) => !requested || requested.includes(one));
}

/** Parses the command line; each option may be repeated. @throws Error for an unknown value. */
export function readChoice(args: string[]): Choice {
  const options = {
    page: repeatable,
    width: repeatable,
    theme: repeatable,
    language: repeatable,
    person: repeatable,
  };
  const { values } = parseArgs({
    args,
    options: { ...options, readme: { type: "boolean" }, front: { type: "boolean" } },
  });
  const people = Object.keys(ACCOUNTS).filter((name): name is keyof typeof ACCOUNTS => name in ACCOUNTS);
  return {
    pages: values.page ?? [],
    widths: (values.width ?? WIDTHS).map(Number),
    themes: select(THEMES, values.theme),
    languages: select(LOCALES, values.language),
    people: select(people, values.person),
    readme: values.readme ?? false,
    front: values.front ?? false,
  };
}

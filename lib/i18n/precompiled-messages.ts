import compile from "icu-minify/compile";

type Tree = { [key: string]: string | Tree };

function compileTree(tree: Tree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      // Cloned, for choices come without a prototype, which React refuses to send to the browser.
      typeof value === "string" ? structuredClone(compile(value)) : compileTree(value),
    ]),
  );
}

/**
 * Messages made ready for use: what is sent to browsers needs no parser there, which is most of what such libraries weigh.
 * `next.config.ts` puts the formatter that reads this in place of the one that parses.
 * @throws SyntaxError where a message is not in ICU's syntax
 */
export function compileMessages<Messages extends Tree>(messages: Messages): Messages {
  // The formatter reads both forms, and use-intl knows a type for the other one only.
  return compileTree(messages) as Messages;
}

import compile from "icu-minify/compile";

function compileTree(tree) {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? compile(value) : compileTree(value),
    ]),
  );
}

/**
 * Compiles a file of messages that browsers load by itself, as `lib/i18n/messages.ts` does on the server for those of pages.
 * A loader of the bundler, named in `next.config.ts`.
 * @param {string} source JSON
 * @returns {string} a module
 */
export default function compiledMessages(source) {
  return `export default ${JSON.stringify(compileTree(JSON.parse(source)))};`;
}

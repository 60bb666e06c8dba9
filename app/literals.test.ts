import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

/**
 * For developers and their tools, who read English: routes, the documentation of the JSON API and the style
 * guide.
 */
const DEVELOPER_FILES = /^app\/(api|docs|styleguide)\/|\.test\.tsx?$|\/route\.ts$/;

/** Names, and the browser's names of keys and elements: the same in every language. */
const NAMES =
  /^(Tonearm|Spotify|AB|E|·|Enter|Escape|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|Tab|Backspace|Delete|Shift|Alt|Control|Meta|Space|Map|UTC|Esc|(Ctrl|Alt|Shift) [A-Z↑↓ ]+|Times New Roman|Arial)$/;

/** Attributes whose text is read out or shown, however short. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|hint)$/;

type Node = { type: string; [field: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Returns whether a text is prose: it begins like a sentence, or is Chinese. */
function isProse(text: string): boolean {
  return /^\s*\p{Lu}\p{Ll}+(['’]\p{Ll}+)?([\s.,:;!?…]|$)/u.test(text) || /\p{Script=Han}/u.test(text);
}

function textOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (
    node.type === "TemplateElement" &&
    node.value !== null &&
    typeof node.value === "object" &&
    "raw" in node.value
  )
    return String(node.value.raw);
  return null;
}

/** Returns whether a node is never shown: types, module paths and text that only a log contains. */
function isUnseen(node: Node): boolean {
  return /^(TS|Import|Export(All|Named)Declaration$)/.test(node.type) &&
    !("declaration" in node && node.declaration)
    ? node.type !== "TSAsExpression" && node.type !== "TSSatisfiesExpression"
    : node.type === "ThrowStatement";
}

/** Entities such as &nbsp; do not count. */
function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text.replace(/&\w+;/g, ""));
}

function attributeName(node: Node): string {
  const { name } = node;
  return node.type === "JSXAttribute" && isNode(name) && typeof name.name === "string" ? name.name : "";
}

/**
 * Returns the texts of a node that belong in the messages. With `spoken`, every text with a letter counts.
 */
function textsIn(node: Node, spoken: boolean, found: string[]): string[] {
  if (isUnseen(node)) return found;
  const isText = node.type === "JSXText" && typeof node.value === "string";
  const text = isText ? String(node.value).trim() : textOf(node);
  const counts = text !== null && (isText || spoken ? hasLetters(text) : isProse(text));
  if (counts && !NAMES.test(text)) found.push(text);
  // The argument of a function call is the key of a message.
  const inside =
    node.type === "JSXAttribute"
      ? SPOKEN.test(attributeName(node))
      : spoken && node.type !== "CallExpression";
  for (const child of Object.values(node).flat()) if (isNode(child)) textsIn(child, inside, found);
  return found;
}

function textsOf(file: string): string[] {
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  return isNode(program) ? textsIn(program, false, []).map((text) => `${file}: ${text}`) : [];
}

describe("the text that users read", () => {
  it("is in the message files only", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" })
      .map((file) => `app/${file}`)
      .filter((file) => /\.tsx?$/.test(file) && !DEVELOPER_FILES.test(file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(textsOf)).toEqual([]);
  });

  it("is found in every position", () => {
    const hidden = `
      const words = { a: "Nothing here" };
      export const A = ({ n }) => <a aria-label="close" title={\`\${n} of ten\`} className="Some flex">Hello {n ? "Yes" : "也"}</a>;`;
    const { program } = parseSync("a.tsx", hidden);
    expect(isNode(program) && textsIn(program, false, [])).toEqual([
      "Nothing here",
      "close",
      " of ten",
      "Some flex",
      "Hello",
      "Yes",
      "也",
    ]);
  });
});

import { apiError } from "./errors";

/** Selected keys of an object; null = the key with its whole value. */
export type Choice = { only: Map<string, Choice | null>; without: Map<string, Choice | null> };

const MAX_DEPTH = 16;
const TOKENS = /[a-z_]+|[(),.!]/gy;

/** Parses `fields`. Throws a 400 if it is invalid. */
export function choiceFrom(text: string): Choice {
  const tokens = tokensOf(text);
  const choice = readList(tokens, 0);
  if (tokens.length > 0) throw invalidFields();
  return choice;
}

/** Returns the tokens in reverse order, so that the next one can be popped. */
function tokensOf(text: string): string[] {
  const dense = text.replace(/\s+/g, "");
  const tokens = dense.match(TOKENS) ?? [];
  if (tokens.join("").length !== dense.length) throw invalidFields();
  return tokens.reverse();
}

function readList(tokens: string[], depth: number): Choice {
  const choice: Choice = { only: new Map(), without: new Map() };
  do readPath(tokens, choice, depth);
  while (takeIf(tokens, ","));
  return choice;
}

/** Reads one element: names joined by dots, each optionally with a list in parentheses. */
function readPath(tokens: string[], choice: Choice, depth: number): void {
  if (depth > MAX_DEPTH) throw invalidFields();
  const kind = takeIf(tokens, "!") ? "without" : "only";
  const name = tokens.pop();
  if (!name || !/^[a-z_]+$/.test(name)) throw invalidFields();
  const inner = readInner(tokens, { kind, depth: depth + 1 });
  choice[kind].set(name, inner && merged(choice[kind].get(name), inner));
}

function readInner(tokens: string[], { kind, depth }: { kind: keyof Choice; depth: number }): Choice | null {
  if (takeIf(tokens, ".")) {
    // `!a.b` excludes b inside a, so the `!` applies to the last name of the path.
    if (kind === "without") tokens.push("!");
    const choice: Choice = { only: new Map(), without: new Map() };
    readPath(tokens, choice, depth);
    return choice;
  }
  if (!takeIf(tokens, "(")) return null;
  const choice = readList(tokens, depth);
  if (!takeIf(tokens, ")")) throw invalidFields();
  return kind === "only" ? choice : { only: new Map(), without: choice.only };
}

function merged(known: Choice | null | undefined, more: Choice): Choice {
  if (!known) return more;
  return {
    only: new Map([...known.only, ...more.only]),
    without: new Map([...known.without, ...more.without]),
  };
}

function takeIf(tokens: string[], token: string): boolean {
  if (tokens.at(-1) !== token) return false;
  tokens.pop();
  return true;
}

function invalidFields() {
  return apiError(400, "Invalid fields");
}

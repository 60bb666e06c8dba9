import { apiError } from "./errors";

/** Which keys of an object are wanted; null stands for a key with all that is in it. */
export type Choice = { only: Map<string, Choice | null>; without: Map<string, Choice | null> };

const DEEPEST = 16;
const TOKENS = /[a-z_]+|[(),.!]/gy;

/** Reads the text of `fields`; refuses what is no such text with 400. */
export function choiceFrom(text: string): Choice {
  const tokens = tokensOf(text);
  const choice = readList(tokens, 0);
  if (tokens.length > 0) throw invalidFields();
  return choice;
}

/** The tokens of a text, last first, so that the next one can be popped. */
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

/** One element: a name, names joined by dots, each perhaps with a list in parentheses. */
function readPath(tokens: string[], choice: Choice, depth: number): void {
  if (depth > DEEPEST) throw invalidFields();
  const kind = takeIf(tokens, "!") ? "without" : "only";
  const name = tokens.pop();
  if (!name || !/^[a-z_]+$/.test(name)) throw invalidFields();
  const inner = readInner(tokens, { kind, depth: depth + 1 });
  choice[kind].set(name, inner && merged(choice[kind].get(name), inner));
}

function readInner(tokens: string[], { kind, depth }: { kind: keyof Choice; depth: number }): Choice | null {
  if (takeIf(tokens, ".")) {
    // `!a.b` leaves out b inside a, so the mark belongs to the end of the way.
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

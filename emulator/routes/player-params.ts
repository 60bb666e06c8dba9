import type { Context } from "hono";
import { apiError } from "../serializers/errors";

/** Returns a required query parameter. Throws a 400 without it. */
export function requiredQuery(c: Context, name: string): string {
  const text = c.req.query(name);
  if (text === undefined || text === "") throw apiError(400, `Required parameter ${name} missing`);
  return text;
}

/** Returns a query parameter from 0 to `high`. Throws a 400 otherwise. */
export function requiredNumber(c: Context, name: string, high: number): number {
  const text = requiredQuery(c, name);
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= high)) throw apiError(400, `Invalid ${name}`);
  return value;
}

/** Returns a query parameter that is one of `words`. Throws a 400 otherwise. */
export function requiredWord<Word extends string>(c: Context, name: string, words: readonly Word[]): Word {
  const text = requiredQuery(c, name);
  const word = words.find((each) => each === text);
  if (word === undefined) throw apiError(400, `Invalid ${name}`);
  return word;
}

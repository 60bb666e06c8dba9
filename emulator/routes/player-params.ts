import type { Context } from "hono";
import { apiError } from "../serializers/errors";

/** A query parameter that must be there; 400 without it. */
export function requiredQuery(c: Context, name: string): string {
  const text = c.req.query(name);
  if (text === undefined || text === "") throw apiError(400, `Required parameter ${name} missing`);
  return text;
}

/** A whole number from 0 to `high` in the query; 400 for anything else. */
export function requiredNumber(c: Context, name: string, high: number): number {
  const text = requiredQuery(c, name);
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= high)) throw apiError(400, `Invalid ${name}`);
  return value;
}

/** One of a few words in the query; 400 for any other. */
export function requiredWord<Word extends string>(c: Context, name: string, words: readonly Word[]): Word {
  const text = requiredQuery(c, name);
  const word = words.find((each) => each === text);
  if (word === undefined) throw apiError(400, `Invalid ${name}`);
  return word;
}

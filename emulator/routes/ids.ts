import { isId } from "../catalog/ids";
import { apiError } from "../serializers/errors";

/** An id of 22 characters of base 62; refuses anything else. */
export function readId(text: string): string {
  if (!isId(text)) throw apiError(400, "invalid id");
  return text;
}

/** A list of ids with commas between, at least one and at most `max`; refuses anything else. */
export function readIds(text: string | undefined, max: number): string[] {
  return readNames(text, max).map(readId);
}

/** The same for people, whose ids may have any form. */
export function readNames(text: string | undefined, max: number): string[] {
  if (!text) throw apiError(400, "Missing required field: ids");
  const names = text.split(",", max + 1);
  if (names.length > max) throw apiError(400, "Too many ids requested");
  return names;
}

/** What was found by an id; 404 for nothing. */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw apiError(404, "Resource not found");
  return thing;
}

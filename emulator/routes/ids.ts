import { isId } from "../catalog/ids";
import { apiError } from "../serializers/errors";

/** Returns an id of 22 base 62 characters. Throws a 400 otherwise. */
export function readId(text: string): string {
  if (!isId(text)) throw apiError(400, "invalid id");
  return text;
}

/** Returns 1 to `max` comma-separated ids. Throws a 400 otherwise. */
export function readIds(text: string | undefined, max: number): string[] {
  return readNames(text, max).map(readId);
}

/** Returns 1 to `max` comma-separated user ids, which may have any format. Throws a 400 otherwise. */
export function readNames(text: string | undefined, max: number): string[] {
  if (!text) throw apiError(400, "Missing required field: ids");
  const names = text.split(",", max + 1);
  if (names.length > max) throw apiError(400, "Too many ids requested");
  return names;
}

/** Returns a value. Throws a 404 if it is undefined. */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw apiError(404, "Resource not found");
  return thing;
}

import { type Choice, choiceFrom } from "./fields-parser";

/**
 * Filters a response by `fields`: `items(added_at,item(name,uri)),total`, dots for a path (`owner.id`), `!` before
 * an excluded key. Applies to each element of a list. Throws a 400 if `fields` is invalid.
 * Spotify docs: reference/get-playlist.
 */
export function selectedFields(answer: object, fields: string | undefined): object {
  return fields ? cutObject(answer, choiceFrom(fields)) : answer;
}

function cut(value: unknown, choice: Choice | null | undefined): unknown {
  if (!choice || typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map((each) => cut(each, choice)) : cutObject(value, choice);
}

function cutObject(value: object, { only, without }: Choice): object {
  const kept = Object.entries(value).filter(
    ([key]) => (only.size === 0 || only.has(key)) && without.get(key) !== null,
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, cut(inner, only.get(key) ?? without.get(key))]));
}

import type { Random } from "../catalog/random";
import { BODIES, CONTENT_TYPES, METHODS, PARAMETER_NAMES, PARAMETER_VALUES, PATHS } from "./corpus";

/** A request that may be invalid or hostile. */
export type RandomRequest = { path: string; init: RequestInit };

/** Creates a random request. `ids` are existing ids, `tokens` valid access tokens. */
export function randomRequest(
  random: Random,
  ids: readonly string[],
  tokens: readonly string[],
): RandomRequest {
  const method = random.pick(METHODS);
  const named = (text: string) => text.replaceAll("ID", idFrom(random, ids));
  const place = named(random.pick(PATHS));
  const headers: Record<string, string> = { "content-type": random.pick(CONTENT_TYPES) };
  const authorization = authorizationFrom(random, tokens);
  if (authorization !== "") headers.authorization = authorization;
  const body = method === "GET" || method === "HEAD" ? undefined : named(bodyFrom(random));
  return { path: `${place}?${named(queryFrom(random))}`, init: { method, headers, body } };
}

function idFrom(random: Random, ids: readonly string[]): string {
  if (random.chance(0.6)) return random.pick(ids);
  return random.pick(["x", "%2f", "%", "a".repeat(22), "__proto__", "0".repeat(1_000), "spotify:track:x"]);
}

function queryFrom(random: Random): string {
  const pairs = Array.from(
    { length: random.int(0, 4) },
    () => `${random.pick(PARAMETER_NAMES)}=${valueFrom(random)}`,
  );
  return pairs.join("&");
}

function valueFrom(random: Random): string {
  return random.chance(0.05) ? random.pick(PARAMETER_VALUES).repeat(300) : random.pick(PARAMETER_VALUES);
}

function bodyFrom(random: Random): string {
  return random.chance(0.01) ? `{"x":"${"y".repeat(200_000)}"}` : random.pick(BODIES);
}

function authorizationFrom(random: Random, tokens: readonly string[]): string {
  if (random.chance(0.7)) return `Bearer ${random.pick(tokens)}`;
  return random.pick([
    "",
    "Bearer",
    "Bearer x",
    "Basic",
    "Basic %%%",
    "Basic OnNlY3JldA==",
    "Digest x",
    "x".repeat(5_000),
  ]);
}

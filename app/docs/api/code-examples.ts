import type { DocumentOperation } from "@/lib/api/openapi/document-types";
import { PLAYLIST_ID } from "@/lib/api/openapi/examples";
import type { Place } from "./endpoints";

/** Returns path and query, filled with example values. */
function addressOf({ base, path }: Place, { parameters }: DocumentOperation): string {
  const query = parameters
    .filter((parameter) => parameter.in === "query" && parameter.example !== undefined)
    .map(({ name, example = "" }) => `${name}=${encodeURIComponent(example)}`);
  const filled = path.replaceAll("{id}", PLAYLIST_ID);
  return `${base}${filled}${query.length ? `?${query.join("&")}` : ""}`;
}

function headersOf(operation: DocumentOperation): [string, string][] {
  const own = operation.parameters.filter((parameter) => parameter.in === "header");
  const headers = own.map(({ name, schema }): [string, string] => [name, String(schema.const)]);
  return operation.requestBody ? [["Content-Type", "application/json"], ...headers] : headers;
}

function bodyOf(operation: DocumentOperation): unknown {
  return operation.requestBody?.content["application/json"]?.example;
}

/** Returns the request as a script of the app's own pages sends it. */
export function fetchExample(place: Place, operation: DocumentOperation): string {
  const address = JSON.stringify(addressOf(place, operation));
  if (place.method === "GET") return `const answer = await fetch(${address});`;
  const headers = headersOf(operation).map(([name, value]) => `    "${name}": "${value}",`);
  return [
    `const answer = await fetch(${address}, {`,
    `  method: "${place.method}",`,
    "  headers: {",
    ...headers,
    "  },",
    `  body: JSON.stringify(${JSON.stringify(bodyOf(operation))}),`,
    "});",
  ].join("\n");
}

/** Returns the request as a front end on another origin sends it, with curl. */
export function curlExample(place: Place, operation: DocumentOperation): string {
  const lines = [
    `curl -X ${place.method} "$APP${addressOf(place, operation)}"`,
    `-H "Origin: $FRONT_END" -H "Authorization: Bearer $BEARER"`,
    ...headersOf(operation).map(([name, value]) => `-H "${name}: ${value}"`),
  ];
  const body = bodyOf(operation);
  if (body !== undefined) lines.push(`-d '${JSON.stringify(body)}'`);
  return lines.join(" \\\n  ");
}

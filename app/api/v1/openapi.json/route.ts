import { openApiDocument } from "@/lib/api/openapi/document";

/** Returns the description of the JSON API as OpenAPI 3.1. The same for every caller. */
export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { "cache-control": "public, max-age=300" } });
}

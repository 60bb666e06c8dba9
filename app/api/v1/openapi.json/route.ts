import { openApiDocument } from "@/lib/api/openapi/document";

/** What the JSON API takes and answers, as OpenAPI 3.1. The same for everybody. */
export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { "cache-control": "public, max-age=300" } });
}

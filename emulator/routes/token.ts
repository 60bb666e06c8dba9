import { type Context, Hono } from "hono";
import { tokenError } from "../serializers/errors";
import type { EmulatorState } from "../state/emulator-state";
import type { TokenBody } from "./token-body";
import { readClient, type TokenClient } from "./token-client";
import { appToken, exchangeCode, refresh } from "./token-grants";

const GRANT_TYPES = "grant_type must be client_credentials, authorization_code or refresh_token";

/** `POST /api/token`. Spotify docs: tutorials/code-flow and tutorials/refreshing-tokens. */
export function tokenRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/api/token", async (c) => {
    const form = await readTokenForm(c);
    const client = readClient(world, c.req.header("authorization"), form);
    const body = answerTo(world, client, form);
    return c.json(body, 200, { "cache-control": "no-store" });
  });

  routes.all("/api/token", (c) => c.body(null, 405, { allow: "POST, OPTIONS" }));

  return routes;
}

/** Reads the parameters from the form, and from the query if they are not in the form. */
async function readTokenForm(c: Context): Promise<URLSearchParams> {
  const text = await c.req.text();
  const type = c.req.header("content-type")?.toLowerCase() ?? "";
  if (text !== "" && !type.startsWith("application/x-www-form-urlencoded"))
    throw tokenError("invalid_request", "Content-Type must be application/x-www-form-urlencoded");
  return new URLSearchParams([...new URLSearchParams(text), ...new URL(c.req.url).searchParams]);
}

function answerTo(world: EmulatorState, client: TokenClient, form: URLSearchParams): TokenBody {
  switch (form.get("grant_type")) {
    case "authorization_code":
      return exchangeCode(world, client, form);
    case "refresh_token":
      return refresh(world, client, form);
    case "client_credentials":
      return appToken(world, client);
    case null:
      throw tokenError("unsupported_grant_type", "grant_type parameter is missing");
    default:
      throw tokenError("unsupported_grant_type", GRANT_TYPES);
  }
}

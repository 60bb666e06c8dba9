import { Hono } from "hono";
import { z } from "zod";
import { ACCOUNT_NAMES } from "../../catalog/accounts";
import { clientOf } from "../../state/clients";
import type { EmulatorState } from "../../state/emulator-state";
import { SCOPES } from "../../state/scopes";
import { firstBody } from "../token-body";
import { readBody, refusal } from "./body";

const body = z.strictObject({
  account: z.enum(ACCOUNT_NAMES),
  client: z.string().optional(),
  scopes: z.array(z.enum(Object.keys(SCOPES))).optional(),
});

/** `POST /_emulator/login`: the tokens of a new login, for tests without a browser. */
export function loginRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/login", async (c) => {
    const { account, client, scopes = Object.keys(SCOPES) } = await readBody(c, body);
    const app = clientOf(world.settings, client ?? world.settings.clients[0]?.id ?? null);
    if (!app) throw refusal(404, "There is no such client.");
    const terms = { account, scopes, clientId: app.id, public: false, consentAt: world.clock.now() };
    return c.json(firstBody(world, world.grants.create(terms)));
  });

  return routes;
}

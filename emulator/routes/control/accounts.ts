import { Hono } from "hono";
import { z } from "zod";
import { ACCOUNT_NAMES } from "../../catalog/accounts";
import { removeApp } from "../../state/app-access";
import { clientOf } from "../../state/clients";
import type { EmulatorState } from "../../state/emulator-state";
import { readBody, refusal } from "./body";

const one = z.strictObject({ account: z.enum(ACCOUNT_NAMES) });
const scopes = z.strictObject({ scopes: z.array(z.string()) });
const premium = z.strictObject({ active: z.boolean() });

const removal = z.strictObject({ account: z.enum(ACCOUNT_NAMES), client: z.string().optional() });
const invitation = z.strictObject({ ...removal.shape, invited: z.boolean() });

/** Changes to accounts: `revoke`, `expire`, `invite`, `withhold` and `premium` under `/_emulator`. */
export function accountRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.post("/revoke", async (c) => {
    const { account, client } = await readBody(c, removal);
    return c.json({ revoked: removeApp(world, account, client) });
  });

  routes.post("/expire", async (c) => {
    const { account } = await readBody(c, one);
    return c.json({ expired: world.grants.access.expire(account) });
  });

  routes.post("/invite", async (c) => {
    const { account, client, invited } = await readBody(c, invitation);
    if (client !== undefined && !clientOf(world.settings, client))
      throw refusal(404, "There is no such client.");
    world.allowList.set(account, invited, client);
    return c.json({ account, invited });
  });

  routes.post("/withhold", async (c) => {
    world.withheld = (await readBody(c, scopes)).scopes;
    return c.json({ withheld: world.withheld });
  });

  routes.post("/premium", async (c) => {
    world.ownerPremium = (await readBody(c, premium)).active;
    return c.json({ active: world.ownerPremium });
  });

  return routes;
}

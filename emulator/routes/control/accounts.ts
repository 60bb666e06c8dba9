import { Hono } from "hono";
import { z } from "zod";
import { ACCOUNT_NAMES } from "../../library/people";
import type { World } from "../../state/world";
import { readBody } from "./body";

const one = z.strictObject({ account: z.enum(ACCOUNT_NAMES) });
const scopes = z.strictObject({ scopes: z.array(z.string()) });
const premium = z.strictObject({ active: z.boolean() });

/** What happens to people: `revoke`, `expire`, `withhold` and `premium` under `/_emulator`. */
export function accountRoutes(world: World) {
  const routes = new Hono();

  routes.post("/revoke", async (c) => {
    const { account } = await readBody(c, one);
    // Who removes an app at Spotify is asked again at the next login.
    world.logins.forgetConsents(account);
    return c.json({ revoked: world.grants.revoke(account) });
  });

  routes.post("/expire", async (c) => {
    const { account } = await readBody(c, one);
    return c.json({ expired: world.grants.expireAccess(account) });
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

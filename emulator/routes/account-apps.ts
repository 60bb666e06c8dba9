import { Hono } from "hono";
import { isAccountName } from "../catalog/accounts";
import { accountAppsPage } from "../pages/account-apps-page";
import { messagePage } from "../pages/error-page";
import { sendPage } from "../pages/html-response";
import { removeApp } from "../state/app-access";
import type { EmulatorState } from "../state/emulator-state";
import type { Grant } from "../state/grant";
import { readForm } from "./form";

/** `/account/apps`, where a user sees and removes the apps with access. */
export function accountAppsRoutes(world: EmulatorState) {
  const routes = new Hono();

  routes.get("/account/apps", (c) => {
    const accounts = Object.values(world.library.accounts);
    return sendPage(
      c,
      accountAppsPage(accounts.map((account) => ({ account, apps: appsOf(account.handle) }))),
    );
  });

  routes.post("/account/apps", async (c) => {
    if (c.req.header("sec-fetch-site") === "cross-site")
      return c.text("Requests from other sites are not allowed.", 403);
    const form = await readForm(c);
    const [account, client] = [form.get("account"), form.get("client")];
    if (!isAccountName(account) || client === null)
      return sendPage(c, messagePage("This account or app does not exist."), { status: 400 });
    removeApp(world, account, client);
    return c.redirect("/account/apps", 303);
  });

  /** The newest live grant to each app. */
  function appsOf(handle: string): Grant[] {
    const live = world.grants.all().filter(({ account, revoked }) => account === handle && !revoked);
    return [...new Map(live.map((grant) => [grant.clientId, grant])).values()];
  }

  return routes;
}

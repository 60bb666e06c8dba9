import { html } from "hono/html";
import { accountsPanel, clientsPanel, tokensPanel } from "./accounts";
import { faultsPanel, limitsPanel, settingsPanel } from "./controls";
import type { Dashboard } from "./dashboard";
import { DASHBOARD_SCRIPT } from "./dashboard-script";
import { DASHBOARD_STYLE } from "./dashboard-style";

/** Returns the dashboard: accounts, apps, tokens and requests, and forms to change them. */
export function dashboardPage(dashboard: Dashboard) {
  const { origin } = dashboard.world;
  return {
    title: "Emulated Spotify",
    style: DASHBOARD_STYLE,
    script: DASHBOARD_SCRIPT,
    body: html`<header class="bar"><p class="mark">Emulated Spotify</p><p>For development and demos. Not Spotify.</p></header>
<main class="desk"><div class="head"><h1>Dashboard</h1>
<dl class="addresses"><dt>Accounts service</dt><dd><code>${origin}</code></dd><dt>Web API</dt><dd><code>${origin}/v1</code></dd><dt>Control API</dt><dd><code>${origin}/_emulator</code></dd></dl>
<p id="told" role="status"></p><noscript><p class="fault">The forms and the live log require JavaScript. The control API does not.</p></noscript></div>
<div class="column">
<section class="panel" aria-labelledby="log-title"><div class="titled"><h2 id="log-title">Live log</h2><label class="pause"><input type="checkbox" id="pause"> Pause</label></div>
<ol id="log" class="log" tabindex="0" aria-label="Requests, newest first"></ol><p class="about" id="silence">No requests yet.</p></section>
${accountsPanel(dashboard)}${tokensPanel(dashboard)}${clientsPanel(dashboard)}</div>
<div class="column">${settingsPanel(dashboard)}${faultsPanel(dashboard)}${limitsPanel(dashboard)}</div></main>`,
  };
}

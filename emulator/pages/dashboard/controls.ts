import { html } from "hono/html";
import { BUCKETS, WINDOW_ERROR_FORMATS } from "../../state/limit-settings";
import { PROFILES, ROTATIONS } from "../../state/settings";
import { type Dashboard, moment } from "./dashboard";
import { actionButton, choiceField, numberField } from "./fields";

/** Returns the panel of the settings that can change at run time. */
export function settingsPanel({ world, now }: Dashboard) {
  const { profile, rotation, accessTtl, latencyMs, jitterMs } = world.settings;
  const { ownerPremium } = world;
  return html`<section class="panel" id="settings" aria-labelledby="settings-title"><h2 id="settings-title">Settings</h2>
<form data-path="settings" class="fields">${choiceField("profile", "Profile", PROFILES, profile)}
${choiceField("rotation", "Refresh token rotation", ROTATIONS, rotation)}
${numberField("accessTtl", "Access token lifetime, seconds", accessTtl, { max: 86_400 })}
${numberField("latencyMs", "Latency, ms", latencyMs, { max: 60_000 })}
${numberField("jitterMs", "Jitter, ms", jitterMs, { max: 60_000 })}
<button class="agree small">Save settings</button></form>
<h3>Clock: ${moment(now)} UTC</h3>
<div class="buttons">${actionButton("clock", { advance: 3600 }, "+1 hour")}${actionButton("clock", { advance: 86_400 }, "+1 day")}${actionButton("clock", { advance: 184 * 86_400 }, "+6 months")}</div>
<h3>The app owner ${ownerPremium ? "has" : "does not have"} Premium</h3>
<div class="buttons">${actionButton("premium", { active: !ownerPremium }, ownerPremium ? "Remove Premium" : "Restore Premium")}
${actionButton("reset", {}, "Reset everything")}</div></section>`;
}

const PRESETS: readonly [label: string, fault: Record<string, unknown>][] = [
  ["429 for the next 3 requests", { match: "/v1/*", retryAfter: 5, times: 3 }],
  [
    "503 for half of all requests",
    { match: "/v1/*", status: 503, body: "Service unavailable", probability: 0.5 },
  ],
  ["2 s delay", { match: "/v1/*", delayMs: 2000, jitterMs: 500 }],
  ["Truncated JSON, once", { match: "/v1/*", malformed: true, times: 1 }],
  ["Connection reset, once", { match: "/v1/*", reset: true, times: 1 }],
  [
    "Token endpoint down",
    { match: "/api/token", status: 502, body: "<h1>502</h1>", contentType: "text/html" },
  ],
];

/** Returns the panel of the active faults, presets, and a form for others. */
export function faultsPanel({ world }: Dashboard) {
  const faults = world.faults.all();
  return html`<section class="panel" id="faults" aria-labelledby="faults-title" data-live><h2 id="faults-title">Faults</h2>
${
  faults.length === 0
    ? html`<p class="about">No active faults.</p>`
    : html`<ul class="rows">${faults.map((fault) => html`<li><code>${JSON.stringify(fault)}</code></li>`)}</ul>
<div class="buttons">${actionButton("faults", {}, "Clear all faults", { method: "DELETE" })}</div>`
}
<h3>Add a fault</h3><div class="buttons">${PRESETS.map(([label, fault]) => actionButton("faults", fault, label))}</div>
<form data-path="faults" class="fields"><label class="field wide"><span>Path (* matches any characters)</span><input name="match" value="/v1/*" required></label>
${numberField("status", "Status", "", { max: 599 })}${numberField("times", "Number of requests (empty = all)", "")}
${numberField("delayMs", "Delay, ms", "", { max: 600_000 })}${numberField("retryAfter", "Retry-After, seconds", "")}
<label class="field wide"><span>Body</span><input name="body"></label><button class="agree small">Add fault</button></form></section>`;
}

/** Returns the panel of rate limit and quota with their counts. An empty field means no limit. */
export function limitsPanel({ world }: Dashboard) {
  const { rate, quota, answer } = world.settings.limits;
  const counted = world.limits.report();
  const calls = new Map(counted.quota.map((each) => [`${each.owner} ${each.bucket}`, each.calls]));
  const today = (bucket: string) =>
    [...calls].filter(([name]) => name.endsWith(` ${bucket}`)).reduce((sum, [, count]) => sum + count, 0);
  return html`<section class="panel" id="limits" aria-labelledby="limits-title" data-live><h2 id="limits-title">Limits</h2>
<p class="about">${counted.window.map(({ client, calls }) => html`${client}: <strong>${calls}</strong> in the last 30 seconds. `)} Calls over a limit are rejected. An empty field means no limit.</p>
<form data-path="limits" class="fields">${numberField("rate", "Calls in 30 seconds", rate, { nothing: "null" })}
${choiceField("answer", "Body of the 429", WINDOW_ERROR_FORMATS, answer)}
${BUCKETS.map((bucket) => numberField(`quota.${bucket}`, `${bucket}: calls per day (${today(bucket)} used)`, quota[bucket], { nothing: "null" }))}
<button class="agree small">Save limits</button></form></section>`;
}

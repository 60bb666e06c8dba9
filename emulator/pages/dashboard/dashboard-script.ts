/** Sends the page's forms to the control API as JSON, and updates the log and the panels. */
export const DASHBOARD_SCRIPT = `
"use strict";
const log = document.getElementById("log"), told = document.getElementById("told"), pause = document.getElementById("pause");
let last = 0, silence;

function valueOf(field) {
  if (field.value === "") return field.dataset.empty === "null" ? null : undefined;
  return field.dataset.as === "number" ? Number(field.value) : field.value;
}
function jsonOf(form) {
  if (form.dataset.json) return JSON.parse(form.dataset.json);
  const json = {};
  for (const field of form.querySelectorAll("[name]")) {
    const value = valueOf(field), [group, name] = field.name.split(".");
    if (value === undefined) continue;
    if (name) (json[group] ??= {})[name] = value; else json[group] = value;
  }
  return json;
}
function fieldsOf(panel) {
  return [...panel.querySelectorAll("a, button, input, select")];
}
async function refresh(quietly) {
  const fresh = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  for (const panel of document.querySelectorAll(quietly ? "[data-live]" : "section[id]")) {
    const found = fresh.getElementById(panel.id);
    if (!found || (quietly && panel.contains(document.activeElement)) || panel.innerHTML === found.innerHTML) continue;
    const place = fieldsOf(panel).indexOf(document.activeElement);
    panel.replaceChildren(...found.childNodes);
    if (place >= 0) fieldsOf(panel)[place]?.focus({ preventScroll: true });
  }
}
document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, method = form.dataset.method ?? "POST";
  const label = event.submitter?.textContent ?? "Change";
  const body = method === "DELETE" ? undefined : JSON.stringify(jsonOf(form));
  const answer = await fetch("/_emulator/" + form.dataset.path, { method, body, headers: { "content-type": "application/json" } }).catch(() => null);
  clearTimeout(silence);
  silence = setTimeout(() => { told.textContent = ""; }, 6000);
  told.textContent = !answer ? "The emulator does not respond." : answer.ok ? label + ": done." : label + ": rejected. " + (await answer.json()).error;
  if (answer?.ok) await refresh(false);
});

function cell(name, text) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}
function lineOf(request) {
  const line = document.createElement("li");
  if (request.status >= 400) line.className = "bad";
  const who = [request.user, request.client].filter(Boolean).join(" for ") || "unknown";
  line.append(cell("status", request.status), cell("what", request.method + " " + request.path),
    cell("when", request.at.slice(11, 19) + ", " + who + ", " + request.durationMs + " ms"));
  return line;
}
async function poll() {
  const answer = await fetch("/_emulator/requests?after=" + last).catch(() => null);
  if (!answer?.ok) return;
  const report = await answer.json();
  if (report.last < last) log.replaceChildren();
  const fresh = report.last < last ? [] : report.requests;
  last = report.last;
  for (const request of fresh.slice(-200)) log.prepend(lineOf(request));
  while (log.children.length > 200) log.lastChild.remove();
  document.getElementById("silence").hidden = log.children.length > 0;
  if (fresh.length > 0) await refresh(true);
}
async function watch() {
  if (!pause.checked && !document.hidden) await poll();
  setTimeout(watch, 1000);
}
watch();
`;

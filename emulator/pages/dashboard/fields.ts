import { html } from "hono/html";

type Text = string | number | null | undefined;

/** A labelled field of a number; without `nothing` an empty one is left out of what is sent. */
export function numberField(
  name: string,
  label: string,
  value: Text,
  { max = 1_000_000, nothing = "" } = {},
) {
  return html`<label class="field"><span>${label}</span><input type="number" inputmode="numeric" name="${name}" min="0" max="${max}" value="${value ?? ""}" data-as="number" data-empty="${nothing}"></label>`;
}

/** A labelled choice. */
export function choiceField(name: string, label: string, choices: readonly string[], chosen: string) {
  return html`<label class="field"><span>${label}</span><select name="${name}">${choices.map((each) => html`<option ${each === chosen ? "selected" : ""}>${each}</option>`)}</select></label>`;
}

/** A button that sends fixed JSON to the control interface. */
export function actionButton(
  path: string,
  json: unknown,
  label: string,
  { name = label, method = "POST" } = {},
) {
  return html`<form data-path="${path}" data-method="${method}" data-json="${JSON.stringify(json)}"><button class="small" aria-label="${name}">${label}</button></form>`;
}

import { html } from "hono/html";

type Text = string | number | null | undefined;

/** Returns a labelled number field. Without `nothing`, an empty field is not sent. */
export function numberField(
  name: string,
  label: string,
  value: Text,
  { max = 1_000_000, nothing = "" } = {},
) {
  return html`<label class="field"><span>${label}</span><input type="number" inputmode="numeric" name="${name}" min="0" max="${max}" value="${value ?? ""}" data-as="number" data-empty="${nothing}"></label>`;
}

/** Returns a labelled select field. */
export function choiceField(name: string, label: string, choices: readonly string[], chosen: string) {
  return html`<label class="field"><span>${label}</span><select name="${name}">${choices.map((each) => html`<option ${each === chosen ? "selected" : ""}>${each}</option>`)}</select></label>`;
}

/** Returns a button that sends fixed JSON to the control API. */
export function actionButton(
  path: string,
  json: unknown,
  label: string,
  { name = label, method = "POST" } = {},
) {
  return html`<form data-path="${path}" data-method="${method}" data-json="${JSON.stringify(json)}"><button class="small" aria-label="${name}">${label}</button></form>`;
}

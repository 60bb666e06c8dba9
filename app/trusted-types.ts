import { HINTS_KEY } from "@/lib/client/closed-hints";
import { LEAVING_MARK } from "@/lib/client/reload-throttled";

// React escapes text in scripts, hence no quotes, arrows, ampersands or angle brackets below.
const POLICY =
  "(function(){var own=document.currentScript.textContent;" +
  "function check(text,allowed){if(allowed)return text;throw new TypeError(`refused`)}" +
  "trustedTypes?.createPolicy(`default`,{" +
  "createScriptURL(url){return check(url,[`/_next/static/`,location.origin+`/_next/static/`,`/service-worker.js?`].some(function(path){return url.startsWith(path)}))}," +
  "createHTML(html){return check(html,/^\\x3cscript\\x3e\\x3c\\/script\\x3e$/.test(html))}," +
  "createScript(text){return check(text,text===own)}})})();";

// In the first script, because a form may be submitted before any other script has loaded.
const LEAVING_LISTENER = `addEventListener(\`beforeunload\`,function(){performance.mark(\`${LEAVING_MARK}\`)})`;

// Before the first paint, because the server renders hints that may be closed in this browser.
const CLOSED_HINTS = `;try{document.documentElement.dataset.hints=localStorage.getItem(\`${HINTS_KEY}\`)}catch(_){}`;

/**
 * The first script of every page: its Trusted Types policy, a performance mark when the user leaves the page, and the closed hints.
 */
export const FIRST_SCRIPT = POLICY + LEAVING_LISTENER + CLOSED_HINTS;

type Rule = (text: string) => string;
type PolicyFactory = {
  defaultPolicy: object | null;
  createPolicy: (
    name: string,
    rules: Record<"createScriptURL" | "createHTML" | "createScript", Rule>,
  ) => object;
};

declare global {
  // TypeScript's DOM library does not have it yet.
  var trustedTypes: PolicyFactory | undefined;
}

function allow(isAllowed: (text: string) => boolean): Rule {
  return (text) => {
    if (!isAllowed(text)) throw new TypeError("refused");
    return text;
  };
}

/**
 * Creates the default policy if the first script did not (W3C Trusted Types, default policy). It allows what
 * the bundler and React need without a policy of their own, and nothing else: URLs of the app's own chunks
 * and service worker, and the empty script element and the first script's text, with which React renders a whole document.
 */
export function ensureDefaultPolicy(): void {
  if (!globalThis.trustedTypes || globalThis.trustedTypes.defaultPolicy) return;
  const paths = ["/_next/static/", `${location.origin}/_next/static/`, "/service-worker.js?"];
  globalThis.trustedTypes.createPolicy("default", {
    createScriptURL: allow((url) => paths.some((path) => url.startsWith(path))),
    createHTML: allow((html) => html === "<script></script>"),
    createScript: allow((text) => text === FIRST_SCRIPT),
  });
}

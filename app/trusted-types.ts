import { LEAVING_MARK } from "@/lib/client/reload-throttled";

// React escapes text in scripts, hence no quotes, arrows, ampersands or angle brackets below.
const POLICY =
  "(function(){var own=document.currentScript.textContent;" +
  "function check(text,allowed){if(allowed)return text;throw new TypeError(`refused`)}" +
  "trustedTypes?.createPolicy(`default`,{" +
  "createScriptURL(url){return check(url,[`/_next/static/`,location.origin+`/_next/static/`].some(function(path){return url.startsWith(path)}))}," +
  "createHTML(html){return check(html,/^\\x3cscript\\x3e\\x3c\\/script\\x3e$/.test(html))}," +
  "createScript(text){return check(text,text===own)}})})();";

// In the first script, because a form may be sent before any other is there.
const LEAVING_NOTE = `addEventListener(\`beforeunload\`,function(){performance.mark(\`${LEAVING_MARK}\`)})`;

/** The first script of every page: its Trusted Types policy, and a note when the page is left. */
export const FIRST_SCRIPT = POLICY + LEAVING_NOTE;

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
 * Makes the default policy where the first script did not (W3C Trusted Types, default policy). It allows what the bundler and React
 * need without a policy of their own, and nothing else: addresses of our own chunks, and the empty script element and the
 * first script's text, with which React renders a whole document.
 */
export function ensureDefaultPolicy(): void {
  if (!globalThis.trustedTypes || globalThis.trustedTypes.defaultPolicy) return;
  const paths = ["/_next/static/", `${location.origin}/_next/static/`];
  globalThis.trustedTypes.createPolicy("default", {
    createScriptURL: allow((url) => paths.some((path) => url.startsWith(path))),
    createHTML: allow((html) => html === "<script></script>"),
    createScript: allow((text) => text === FIRST_SCRIPT),
  });
}

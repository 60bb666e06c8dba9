import { headers } from "next/headers";
import { NONCE_HEADER } from "@/lib/request-headers";
import { LEAVING_MARK } from "@/lib/swr/reload-once";

// The bundler's runtime loads chunks by plain addresses, which enforced Trusted Types refuse. This lets exactly our own
// through. React escapes text in scripts, hence no quotes, arrows or ampersands.
const POLICY =
  "trustedTypes?.createPolicy(`default`,{createScriptURL(url){" +
  "if([`/_next/static/`,location.origin+`/_next/static/`].some(function(own){return url.startsWith(own)}))return url;" +
  "throw new TypeError(`refused`)}});";

// Here and not where it is read: a form may be sent before any other script is there.
const LEAVING_NOTE = `addEventListener(\`beforeunload\`,function(){performance.mark(\`${LEAVING_MARK}\`)})`;

/** The page's Trusted Types policy (W3C Trusted Types, default policy), and a note when it is left. Stands before any other script. */
export async function FirstScript() {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {POLICY + LEAVING_NOTE}
    </script>
  );
}

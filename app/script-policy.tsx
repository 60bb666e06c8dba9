import { headers } from "next/headers";
import { NONCE_HEADER } from "@/lib/request-headers";

// The bundler's runtime loads chunks by plain addresses, which enforced Trusted Types refuse. This lets exactly our own
// through. React escapes text in scripts, hence no quotes, arrows or ampersands.
const POLICY =
  "trustedTypes?.createPolicy(`default`,{createScriptURL(url){" +
  "if([`/_next/static/`,location.origin+`/_next/static/`].some(function(own){return url.startsWith(own)}))return url;" +
  "throw new TypeError(`refused`)}})";

/** The page's Trusted Types policy (W3C Trusted Types, default policy). Must stand before any other script. */
export async function ScriptPolicy() {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {POLICY}
    </script>
  );
}

import { headers } from "next/headers";
import { NONCE_HEADER } from "@/lib/http/headers";
import { FIRST_SCRIPT } from "./trusted-types";

/** Must come before every other script of a page. */
export async function FirstScript() {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {FIRST_SCRIPT}
    </script>
  );
}

/** Agrees at the emulator's consent page, without a browser. @returns the redirect URI with code and state. */
export async function decideAt(authorize: string, account: string): Promise<string> {
  const page = await (await fetch(authorize)).text();
  const transaction = /name="transaction" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ transaction, account, decision: "agree" });
  const response = await fetch(new URL("/authorize", authorize), {
    method: "POST",
    body,
    redirect: "manual",
  });
  return response.headers.get("location") ?? "";
}

// @ts-check
// The image has neither curl nor a loader for TypeScript.
const port = process.env.PORT || "3000";

/**
 * Returns whether the process answers at an address. Where it listens on one address family only, the other refuses.
 * @param {string} host
 */
async function isAlive(host) {
  const response = await fetch(`http://${host}:${port}/api/health`, {
    signal: AbortSignal.timeout(4_000),
  }).catch(() => null);
  return response?.ok === true;
}

process.exit((await isAlive("127.0.0.1")) || (await isAlive("[::1]")) ? 0 : 1);

import { isIP } from "node:net";
import { env, isVercel } from "../env";

const GROUPS = 8;
/** One user has every IPv6 address that begins with the same groups (RFC 6177: a /64 network). */
const GROUPS_PER_NETWORK = 4;

/** Each proxy appends the address it sees. What stands before the trusted ones, the client may have written. */
function forwardedAddress(headers: Headers, hops: number): string | undefined {
  return headers.get("x-forwarded-for")?.split(",").at(-hops)?.trim();
}

/** Networks of zeros have special uses, and one of them stands for every IPv4 address: nobody's own. */
const ZERO_NETWORK = "0:0:0:0";

function networkOf(address: string): string | null {
  const [start = [], end] = address.split("::").map((half) => half.split(":").filter(Boolean));
  const zeros = end ? Array.from({ length: GROUPS - start.length - end.length }, () => "0") : [];
  const groups = [...start, ...zeros, ...(end ?? [])].slice(0, GROUPS_PER_NETWORK);
  const network = groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
  return network === ZERO_NETWORK ? null : network;
}

/** Removes the port that some proxies append, and the notation of an IPv4 address as IPv6. */
function plainAddress(text: string): string {
  return text.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
}

/**
 * Returns the address of the client, or null where it is unknown: anybody can send these headers, so they count
 * only where a platform or a proxy of the operator has set them. An IPv6 address counts as its /64 network.
 */
export function clientAddress(headers: Headers): string | null {
  const hops = env().TRUSTED_PROXY_HOPS;
  const platform = isVercel ? headers.get("x-vercel-forwarded-for") : null;
  const address = plainAddress((platform ?? (hops && forwardedAddress(headers, hops))) || "");
  if (isIP(address) === 4) return address;
  return isIP(address) === 6 ? networkOf(address) : null;
}

import type { DeviceView } from "@/lib/api/types";
import { ACCOUNT_KEYS } from "@/lib/client/account-storage";
import { readStoredList, storeList } from "@/lib/client/stored-list";

const KEY = ACCOUNT_KEYS.devices;
const MAX_DEVICES = 20;

/** When (Unix ms) each device, by its id, was last active in this browser's sight. */
type LastUsed = ReadonlyMap<string, number>;

function isUse(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "number";
}

/** Returns when the devices were last used; nothing if the data is damaged or the browser stores nothing. */
export function readLastUsed(): LastUsed {
  return new Map(readStoredList(KEY, isUse));
}

/** Records that a device is in use. If storage is full or unavailable, the devices stay in Spotify's order. */
export function noteDevice(id: string, now: number): void {
  const others = [...readLastUsed()].filter(([other]) => other !== id);
  storeList(KEY, [[id, now], ...others].slice(0, MAX_DEVICES));
}

/** Returns the devices, the active one first, then those used last; those that take no commands stand last. */
export function lastUsedFirst(devices: readonly DeviceView[], used: LastUsed): DeviceView[] {
  const rank = ({ id, isActive, isRestricted }: DeviceView) => {
    if (isActive) return Number.POSITIVE_INFINITY;
    return id === null || isRestricted ? -1 : (used.get(id) ?? 0);
  };
  return devices.toSorted((one, other) => Math.sign(rank(other) - rank(one)) || 0);
}

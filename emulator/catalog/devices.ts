import type { AccountName } from "./accounts";
import type { Library } from "./library";
import { randomFrom } from "./random";

/** A playback device. A restricted one takes no commands and hides its id. */
export type Device = {
  id: string | null;
  name: string;
  type: "Computer" | "Smartphone" | "Speaker" | "TV";
  restricted: boolean;
  /** In percent; null if the device does not report it. */
  volume: number | null;
  supportsVolume: boolean;
};

/** Returns the devices of an account. Each call creates new objects, because their volume changes. */
export function devicesOf({ seed, size }: Pick<Library, "seed" | "size">, account: AccountName): Device[] {
  const idOf = (name: string) => deviceId(seed, account, name);
  if (account === "premium") {
    const all = [
      device({ id: idOf("desk"), name: "Ida's desk", type: "Computer", volume: 62 }),
      device({ id: idOf("kitchen"), name: "Kitchen shelf", type: "Speaker", volume: 35 }),
      device({ id: idOf("phone"), name: "Ida's phone", type: "Smartphone", supportsVolume: false }),
      device({ id: null, name: "Living room", type: "TV", restricted: true, supportsVolume: false }),
    ];
    return size === "tidy" ? all.filter(({ restricted }) => !restricted) : all;
  }
  if (account === "free") return [device({ id: idOf("phone"), name: "Jonas's phone", type: "Smartphone" })];
  return [];
}

function device(given: Pick<Device, "id" | "name" | "type"> & Partial<Device>): Device {
  return { restricted: false, volume: given.restricted ? null : 100, supportsVolume: true, ...given };
}

/** 40 hexadecimal digits, as at Spotify. */
function deviceId(...key: (string | number)[]): string {
  const random = randomFrom("device", ...key);
  return Array.from({ length: 40 }, () => random.int(0, 15).toString(16)).join("");
}

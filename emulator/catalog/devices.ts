import type { AccountName } from "./accounts";
import { randomFrom } from "./random";

/** Something that music comes out of. A restricted one takes no commands and hides its id. */
export type Device = {
  id: string | null;
  name: string;
  type: "Computer" | "Smartphone" | "Speaker" | "TV";
  restricted: boolean;
  /** 0 to 100; null where the device does not tell. */
  volume: number | null;
  supportsVolume: boolean;
};

/** The devices that a person has switched on; new objects at each call, for their volume changes. */
export function devicesOf(seed: number, account: AccountName): Device[] {
  const idOf = (name: string) => deviceId(seed, account, name);
  if (account === "premium") {
    return [
      device({ id: idOf("desk"), name: "Ida's desk", type: "Computer", volume: 62 }),
      device({ id: idOf("kitchen"), name: "Kitchen shelf", type: "Speaker", volume: 35 }),
      device({ id: idOf("phone"), name: "Ida's phone", type: "Smartphone", supportsVolume: false }),
      device({ id: null, name: "Living room", type: "TV", restricted: true, supportsVolume: false }),
    ];
  }
  if (account === "free") return [device({ id: idOf("phone"), name: "Jonas's phone", type: "Smartphone" })];
  return [];
}

function device(given: Pick<Device, "id" | "name" | "type"> & Partial<Device>): Device {
  return { restricted: false, volume: given.restricted ? null : 100, supportsVolume: true, ...given };
}

/** 40 hexadecimal digits, as Spotify's. */
function deviceId(...key: (string | number)[]): string {
  const random = randomFrom("device", ...key);
  return Array.from({ length: 40 }, () => random.int(0, 15).toString(16)).join("");
}

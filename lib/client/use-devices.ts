"use client";

import { apiPaths } from "@/lib/api/paths";
import type { DeviceView } from "@/lib/api/types";
import { type AgedResponse, useApi } from "./use-api";

/** Where something could be played, while `wanted`. Asked anew on coming back to the page, where one turns devices on. */
export function useDevices(wanted: boolean) {
  return useApi<AgedResponse<{ devices: DeviceView[] }>>(wanted ? apiPaths.devices : null);
}

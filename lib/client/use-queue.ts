"use client";

import { apiPaths } from "@/lib/api/paths";
import type { QueueView } from "@/lib/api/types";
import { type AgedResponse, useApi } from "./use-api";

/** What comes next, while `wanted`. Never by itself: `refresh` it when the track changes or after a command. */
export function useQueue(wanted: boolean) {
  return useApi<AgedResponse<QueueView>>(wanted ? apiPaths.queue : null);
}

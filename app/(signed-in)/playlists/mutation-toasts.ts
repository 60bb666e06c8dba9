import { showToast, type ToastMatter } from "@/app/_components/toast-store";
import type { Feature } from "@/lib/api/types";
import { ApiClientError } from "@/lib/client/api-client";

const feature = "editPlaylists";

/** Shows that a change was rolled back and why, with an action that helps. */
export function toastError(sentence: string, cause: unknown, retry?: () => void): void {
  showToast({ sentence, failure: { cause, feature, retry } });
}

type Interruption = {
  cause: unknown;
  /** Reverts the part that was made. */
  undo?: ToastMatter["undo"];
  /** The kind of change that `undo` reverts. */
  change?: ToastMatter["change"];
  /** Makes the remaining part. */
  rest: () => void;
};

/** Shows how far a change of several calls came and why it stopped; offers to continue or undo. */
export function toastPartialChange(sentence: string, { cause, undo, change, rest }: Interruption): void {
  showToast({ sentence, undo, change, failure: { cause, feature, retry: rest } });
}

/** Shows that a change needs permission, with a button that requests it. */
export function toastPermissionNeeded(sentence: string, wanted: Feature = feature): void {
  const body = { code: "missing_scope", message: "", requestId: "" } as const;
  showToast({ sentence, failure: { cause: new ApiClientError(403, body), feature: wanted } });
}

import { showToast, type ToastMatter } from "@/app/_components/toast-store";
import { ApiClientError } from "@/lib/client/api-client-error";

const feature = "editPlaylists";

/** Says that a change was taken back, why, and offers what helps. */
export function toastError(sentence: string, cause: unknown, retry?: () => void): void {
  showToast({ sentence, failure: { cause, feature, retry } });
}

type Stop = {
  cause: unknown;
  /** Takes back what was made. */
  undo?: ToastMatter["undo"];
  /** What kind of change `undo` takes back. */
  change?: ToastMatter["change"];
  /** Makes what is left. */
  rest: () => void;
};

/** Says how far a change of several calls came, why it stopped, and offers the rest and the way back. */
export function toastPartialChange(sentence: string, { cause, undo, change, rest }: Stop): void {
  showToast({ sentence, undo, change, failure: { cause, feature, retry: rest } });
}

/** Says that playlists may not be changed yet, with the one button that asks for it. */
export function toastPermissionNeeded(sentence: string): void {
  const body = { code: "missing_scope", message: "", requestId: "" } as const;
  toastError(sentence, new ApiClientError(403, body));
}

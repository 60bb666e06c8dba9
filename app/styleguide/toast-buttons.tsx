"use client";

import { ApiClientError } from "@/lib/client/api-client";
import { Button } from "../_components/button";
import { showToast } from "../_components/toast-store";

const unavailable = new ApiClientError(503, { code: "unavailable", message: "", requestId: "kit" });
const unasked = new ApiClientError(403, { code: "missing_scope", message: "", requestId: "kit" });

const TOASTS = {
  "what happened": () => showToast({ sentence: "The song is saved." }),
  "can be undone": () => showToast({ sentence: "Three songs are removed.", undo: again }),
  "may be tried again": () =>
    showToast({ sentence: "Not saved.", failure: { cause: unavailable, retry: again } }),
  "needs a permission": () =>
    showToast({ sentence: "Not saved.", failure: { cause: unasked, feature: "editLibrary" } }),
};

function again(): void {
  showToast({ sentence: "So it was." });
}

/** Shows each kind of toast on request. */
export function ToastButtons() {
  return (
    <div className="flex flex-wrap gap-4">
      {Object.entries(TOASTS).map(([name, show]) => (
        <Button key={name} onClick={show}>
          {name}
        </Button>
      ))}
    </div>
  );
}

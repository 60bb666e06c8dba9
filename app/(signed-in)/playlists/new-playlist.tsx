"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/app/_components/button";
import { showToast } from "@/app/_components/toast-store";
import { useHydrated } from "@/app/_components/use-hydrated";
import type { Details } from "@/lib/swr/shelf";
import { useShelfChanges } from "@/lib/swr/use-shelf-changes";
import { tellFailure, tellMissing } from "./change-toasts";

const DetailsDialog = dynamic(() => import("./details-dialog").then((code) => code.DetailsDialog));

const BLANK: Details = { name: "", description: "", isPublic: false };
const NOT_MADE = "The playlist was not made.";

/** Makes a playlist, shown among the others at once. */
export function NewPlaylist({ mayEdit }: { mayEdit: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const shelf = useShelfChanges();
  const router = useRouter();
  const hydrated = useHydrated();

  async function create(details: Details): Promise<void> {
    try {
      const id = await shelf.create(details);
      if (id === null) router.refresh();
      const undo = id === null ? undefined : () => leave(id, details);
      showToast({ sentence: `“${details.name}” is made.`, undo });
    } catch (cause) {
      tellFailure(NOT_MADE, cause, () => void create(details));
    }
  }

  function leave(id: string, details: Details): void {
    shelf
      .keep(id, false)
      .catch((cause) => tellFailure(`“${details.name}” is still there.`, cause, () => leave(id, details)));
  }

  return (
    <>
      <Button disabled={!hydrated} onClick={() => (mayEdit ? setAsking(true) : tellMissing(NOT_MADE))}>
        New playlist
      </Button>
      {isAsking && (
        <DetailsDialog
          title="New playlist"
          submit="Make it"
          details={BLANK}
          withPublic
          onSubmit={(details) => void create(details)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

import type { ReactNode } from "react";
import { getPauseEnd } from "@/lib/data/connection";
import { LocalTime } from "../_components/local-time";
import { Notice } from "../_components/notice";

/** Says until when Spotify wants this app to wait, if that is long. Costs no call to Spotify. */
export async function PauseNotice({ otherwise }: { otherwise: ReactNode }) {
  const end = await getPauseEnd();
  if (end === null) return otherwise;

  return (
    <Notice>
      Spotify asks this app to wait until{" "}
      <b className="font-medium">
        <LocalTime at={end} now={Date.now()} />
      </b>
      . Until then you see what was kept.
    </Notice>
  );
}

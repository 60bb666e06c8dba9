"use client";

import { type ComponentType, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { reloadPage } from "@/lib/client/leave-page";
import { Button } from "../../_components/button";
import { onIdle } from "../../_components/on-idle";
import { LargePlayerNote } from "./large-player-note";
import { usePlayerSlot } from "./player-slot";

type Props = { mayControl: boolean };
type Strip = ComponentType<Props & { onKnown: (known: boolean) => void }>;

/** What is playing, fetched with its own code once the page is there. Nothing waits for it and nothing moves for it. */
export function PlayingLoader({ mayControl }: Props) {
  const [Strip, setStrip] = useState<Strip | null>(null);
  const [known, setKnown] = useState(false);
  const [missing, setMissing] = useState(false);

  useEffect(
    () =>
      onIdle(() => {
        // Code that cannot be fetched, as after a deployment, must not take the page with it.
        import("./now-playing").then(
          ({ NowPlaying }) => setStrip(() => NowPlaying),
          () => setMissing(true),
        );
      }),
    [],
  );

  return (
    <>
      {!known && !missing && <i hidden data-loading="playing" />}
      {Strip && <Strip mayControl={mayControl} onKnown={setKnown} />}
      {missing && <MissingPlayer />}
    </>
  );
}

/** Says so where the large player would be; elsewhere nothing is missed. */
function MissingPlayer() {
  const t = useTranslations("player");
  const stage = usePlayerSlot();
  if (!stage) return null;

  return createPortal(
    <LargePlayerNote
      title={t("missing.title")}
      action={<Button onClick={() => void reloadPage()}>{t("missing.reload")}</Button>}
    >
      {t("missing.sentence")}
    </LargePlayerNote>,
    stage,
  );
}

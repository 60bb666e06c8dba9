"use client";

import { type ComponentType, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "#translations";
import { reloadPage } from "@/lib/client/online";
import { Button } from "../../_components/button";
import { onIdle } from "../../_components/on-idle";
import { LargePlayerNote, usePlayerSlot } from "./large-player-slot";

type Props = {
  /** Whether the user has allowed commands. */
  mayControl: boolean;
  /** A hash of the account. */
  account: string;
};
type Strip = ComponentType<Props & { onReady: (isReady: boolean) => void }>;

/** The player, loaded as its own chunk on idle. Nothing waits for it, and it shifts no layout. */
export function PlayingLoader(props: Props) {
  const [Strip, setStrip] = useState<Strip | null>(null);
  const [isReady, setReady] = useState(false);
  const [missing, setMissing] = useState(false);

  useEffect(
    () =>
      onIdle(() => {
        // A chunk that cannot be fetched, for example after a deployment, must not break the page.
        import("./now-playing").then(
          ({ NowPlaying }) => setStrip(() => NowPlaying),
          () => setMissing(true),
        );
      }),
    [],
  );

  return (
    <>
      {!isReady && !missing && <i hidden data-loading="playing" />}
      {Strip && <Strip {...props} onReady={setReady} />}
      {missing && <MissingPlayer />}
    </>
  );
}

/** Message in place of the large player. Pages without a slot for it show nothing. */
function MissingPlayer() {
  const t = useTranslations("player");
  const slot = usePlayerSlot();
  if (!slot) return null;

  return createPortal(
    <LargePlayerNote
      title={t("missing.title")}
      action={<Button onClick={() => void reloadPage()}>{t("missing.reload")}</Button>}
    >
      {t("missing.sentence")}
    </LargePlayerNote>,
    slot,
  );
}

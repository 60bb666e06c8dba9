"use client";

import { useEffect, useEffectEvent } from "react";
import { showToast } from "@/app/_components/toast-store";
import type { Wanted } from "./use-restored-selection";

type Offer = {
  /** What can be done now. */
  sentence: (wanted: Wanted) => string;
  label: (wanted: Wanted) => string;
  act: (wanted: Wanted) => void;
};

/** Offers the action that waited for a permission, once. */
export function useOffer(offered: Wanted | null, offer: Offer): void {
  const show = useEffectEvent((wanted: Wanted) => {
    const act = () => accept(wanted);
    showToast({ sentence: offer.sentence(wanted), action: { label: offer.label(wanted), act } });
  });
  // The list may have changed since the offer was shown.
  const accept = useEffectEvent(offer.act);
  useEffect(() => {
    if (offered) show(offered);
  }, [offered]);
}

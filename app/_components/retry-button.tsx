"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { useTranslations } from "#translations";
import { Button } from "./button";

type Props = {
  /** When (Unix ms) the button acts without a click; null for never. */
  retryAt: number | null;
};

/** Fetches the page from the server again. The current content stays until the response arrives. */
export function RetryButton({ retryAt }: Props) {
  const t = useTranslations("failures");
  const router = useRouter();
  const [pending, start] = useTransition();

  useEffect(() => {
    if (retryAt === null) return;
    const timer = setTimeout(() => start(() => router.refresh()), retryAt - Date.now());
    return () => clearTimeout(timer);
  }, [retryAt, router]);

  return (
    <Button aria-busy={pending} onClick={() => start(() => router.refresh())}>
      <RotateCw
        size={16}
        strokeWidth={1.5}
        aria-hidden="true"
        className={pending ? "motion-safe:animate-[spin_1s_linear_infinite]" : undefined}
      />
      {t(pending ? "trying" : "retry")}
    </Button>
  );
}

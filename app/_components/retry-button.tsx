"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "#translations";
import { Button } from "./button";

/** Asks the server for the page again; what is on it stays until the answer is there. */
export function RetryButton() {
  const t = useTranslations("failures");
  const router = useRouter();
  const [pending, start] = useTransition();

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

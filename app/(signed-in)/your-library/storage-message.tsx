"use client";

import { useTranslations } from "#translations";
import type { StorageProblem } from "@/lib/local-library/database";
import { Button } from "../../_components/button";
import { StateMessage } from "../../_components/state-message";
import type { LocalLibraryState } from "./use-local-library";

type Props = { problem: StorageProblem; library: LocalLibraryState };

/** Why the browser's storage cannot be used, and what to do. */
export function StorageMessage({ problem, library }: Props) {
  const t = useTranslations("yourLibrary.problems");
  const { sync, refresh } = library;
  const act = async () => {
    if (problem === "damaged") await sync?.deleteAll();
    if (problem === "full") await sync?.resume();
    refresh();
  };

  return (
    <div className="py-12">
      <StateMessage
        alert
        title={t(`${problem}.title`)}
        action={<Button onClick={() => void act()}>{t(`${problem}.act`)}</Button>}
      >
        <p>{t(`${problem}.text`)}</p>
      </StateMessage>
    </div>
  );
}

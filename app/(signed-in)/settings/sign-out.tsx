import type { ReactNode } from "react";
import { useTranslations } from "#translations";
import { Button } from "../../_components/button";
import { ArrangementChoice } from "./arrangement-choice";

/** Id of the question, for the button that opens it. */
const DISCONNECT_QUESTION_ID = "disconnect";

/** Three ways to sign out, the mildest first. The last one asks before it deletes. */
export function SignOut() {
  const t = useTranslations("settings");

  return (
    <div className="grid gap-8 tablet:grid-cols-3">
      {(["here", "everywhere"] as const).map((leave) => (
        <form key={leave} method="post" action="/logout" className="flex flex-col items-start">
          <Explanation leave={leave} />
          <input type="hidden" name="leave" value={leave} />
          <ArrangementChoice />
          <Button type="submit">{t(`leave.${leave}.title`)}</Button>
        </form>
      ))}
      <div className="flex flex-col items-start">
        <Explanation leave="delete" />
        <Button kind="brick" popoverTarget={DISCONNECT_QUESTION_ID}>
          {t("leave.delete.title")}
        </Button>
        <DisconnectQuestion />
      </div>
    </div>
  );
}

function Explanation({ leave }: { leave: "here" | "everywhere" | "delete" }): ReactNode {
  const t = useTranslations("settings");
  return (
    <>
      <h3>{t(`leave.${leave}.title`)}</h3>
      <p className="mt-1.5 mb-4 grow text-pretty text-ink-2">{t(`leave.${leave}.sentence`)}</p>
    </>
  );
}

const DELETED = ["sessions", "music", "counts", "browser"] as const;
const KEPT = ["spotify", "permission", "appearance"] as const;

/**
 * Asks once before everything is deleted, and names what goes. A popover opens, closes and returns the focus without
 * scripts.
 */
function DisconnectQuestion() {
  const t = useTranslations("settings.leave.delete");
  const titleId = `${DISCONNECT_QUESTION_ID}-title`;

  return (
    <dialog
      id={DISCONNECT_QUESTION_ID}
      popover="auto"
      data-room
      aria-labelledby={titleId}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-y-auto overscroll-contain bg-paper text-ink motion-safe:animate-settle"
    >
      <form
        method="post"
        action="/logout"
        className="room grid gap-y-6 pt-8 pb-16 sm:pt-16 lg:grid-cols-[var(--margin-col)_minmax(0,1fr)] lg:gap-x-10"
      >
        <h2 id={titleId}>{t("question")}</h2>
        <div className="max-w-[640px] min-w-0">
          <Points title={t("deleted")} points={DELETED.map((name) => t(`goes.${name}`))} />
          <Points title={t("kept")} points={KEPT.map((name) => t(`stays.${name}`))} />
          <input type="hidden" name="leave" value="delete" />
          <div className="flex flex-wrap gap-3">
            {/* The first button gets the focus. */}
            <Button popoverTarget={DISCONNECT_QUESTION_ID} popoverTargetAction="hide">
              {t("cancel")}
            </Button>
            <Button type="submit" kind="brick">
              {t("confirm")}
            </Button>
          </div>
        </div>
      </form>
    </dialog>
  );
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="mt-1.5 mb-8 list-disc space-y-1 pl-5 text-pretty text-ink-2">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

"use client";

import { useId } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import type { Details } from "@/lib/client/playlists-cache";
import { toOneLine, VISIBLE_LETTER } from "@/lib/visible-text";

type Props = {
  title: string;
  /** Label of the submit button. */
  submit: string;
  details: Details;
  /** Whether it can be public: a shared playlist cannot. */
  withPublic: boolean;
  onSubmit: (details: Details) => void;
  onClose: () => void;
};

const FIELD = "mt-1 w-full border-b border-line-2 bg-transparent py-2 text-t-16 text-ink focus:border-ink";

/** Dialog for a playlist's name, description and visibility, within Spotify's limits. */
export function DetailsDialog({ title, submit, details, withPublic, onSubmit, onClose }: Props) {
  const t = useTranslations("playlists.details");
  const id = useId();

  function read(form: FormData): Details {
    return {
      name: String(form.get("name") ?? "").trim(),
      // Spotify stores a description as one line.
      description: toOneLine(String(form.get("description") ?? "")),
      isPublic: withPublic ? form.has("public") : details.isPublic,
    };
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(read(new FormData(event.currentTarget)));
            close();
          }}
        >
          <label htmlFor={`${id}-name`} className="block text-t-13 text-ink-2">
            {t("name")}
          </label>
          <input
            id={`${id}-name`}
            name="name"
            required
            pattern={`.*${VISIBLE_LETTER}.*`}
            maxLength={100}
            defaultValue={details.name}
            autoComplete="off"
            className={`${FIELD} font-serif text-t-28! tracking-[-0.012em]`}
          />
          <label htmlFor={`${id}-description`} className="mt-8 block text-t-13 text-ink-2">
            {t("description")}
          </label>
          <textarea
            id={`${id}-description`}
            name="description"
            maxLength={300}
            rows={3}
            defaultValue={details.description}
            className={`${FIELD} resize-y`}
          />
          {withPublic && (
            <label className="mt-8 flex min-h-10 items-center gap-3">
              <input
                type="checkbox"
                name="public"
                defaultChecked={details.isPublic}
                className="size-[18px] accent-ink"
              />
              {t("public")}
            </label>
          )}
          <div className="mt-8 flex flex-wrap gap-3">
            <Button kind="ink" type="submit">
              {submit}
            </Button>
            <Button onClick={close}>{t("cancel")}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

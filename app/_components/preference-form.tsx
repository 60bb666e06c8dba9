"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { setPreference } from "@/lib/client/set-preference";
import { ReturnPathInput } from "./return-path-input";

type Choice = { value: string; words: string; lang?: string };

type Props = { name: "language" | "theme"; label: string; chosen: string; choices: Choice[] };

/**
 * A choice of a few options, the selected one underlined in amber. Without scripts, it is a plain form that returns to
 * this page.
 */
export function PreferenceForm({ name, label, chosen, choices }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    start(async () => {
      await setPreference(name, button.value);
      router.refresh();
    });
  }

  return (
    // The inner group has the label: a named form is a landmark, and a page may contain the same form twice.
    <form method="post" action="/preferences" aria-busy={pending} onSubmit={send}>
      <ReturnPathInput />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div role="group" aria-label={label} className="flex flex-wrap gap-x-4">
        {choices.map(({ value, words, lang }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            lang={lang}
            aria-pressed={value === chosen}
            className="border-b border-transparent pt-2 pb-1 text-ink-2 hover:text-ink aria-pressed:border-amber aria-pressed:font-medium aria-pressed:text-ink"
          >
            {words}
          </button>
        ))}
      </div>
    </form>
  );
}

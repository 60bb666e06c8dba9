"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { setPreference } from "@/lib/client/set-preference";
import { ReturnPathInput } from "./return-path-input";

type Choice = { value: string; words: string; lang?: string };

type Props = { name: "language" | "theme"; label: string; chosen: string; choices: Choice[] };

/** A few words to choose from, the chosen one in ink. Without scripts a form as any other, which leads back here. */
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
    // A group within, for a named form is a landmark, of which a page may have two alike.
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
            className="py-2 text-ink-3 hover:text-ink aria-pressed:font-medium aria-pressed:text-ink"
          >
            {words}
          </button>
        ))}
      </div>
    </form>
  );
}

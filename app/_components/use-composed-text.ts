"use client";

import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useState } from "react";
import { hasEastAsianCharacter } from "@/lib/text-search";

/** The `keyCode` of a key that an input method handles. */
const INPUT_METHOD_KEY_CODE = 229;

/**
 * Returns whether a key belongs to an input method, such as Enter that chooses a character. Safari ends the composition before
 * that key.
 */
export function isComposingKey({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === INPUT_METHOD_KEY_CODE;
}

/** Android's keyboards compose every word in any language, only to suggest others: nothing would be found before a space. */
function isComposing(event: Event): boolean {
  if (!(event instanceof InputEvent) || !event.isComposing) return false;
  return !/Android/.test(navigator.userAgent) || hasEastAsianCharacter(event.data ?? "");
}

/**
 * Returns the props of a text input that shows the text an input method composes, but reports only text that was chosen.
 * @param value the reported text.
 */
export function useComposedText(value: string, onText: (text: string) => void) {
  const [composed, setComposed] = useState<string | null>(null);

  function report(text: string): void {
    setComposed(null);
    onText(text);
  }

  return {
    value: composed ?? value,
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
      isComposing(nativeEvent) ? setComposed(target.value) : report(target.value),
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => report(currentTarget.value),
  };
}

"use client";

import { useState } from "react";

/**
 * Whether somebody has been at an element: pointed at it, touched it, or come to it by keyboard. For what is worth asking only
 * then.
 * @returns whether, and the handlers for the element.
 */
export function useTouched() {
  const [touched, setTouched] = useState(false);
  const touch = () => setTouched(true);
  return { touched, handlers: { onPointerEnter: touch, onFocus: touch } };
}

"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

/**
 * How far below the viewport an element counts as visible: about a page, so that its content loads in time.
 */
const PRELOAD_MARGIN_PX = 1200;
/** The site header hides what is behind it. */
const HEADER_HEIGHT_PX = 72;

/**
 * Reports whether an element is in the viewport, initially and on each change.
 * @param rootMargin enlarges or shrinks the viewport, as in CSS.
 * @returns a function that stops the observer.
 */
export function observeIntersection(
  element: Element,
  rootMargin: string,
  onChange: (inSight: boolean) => void,
): () => void {
  const observer = new IntersectionObserver(
    // A busy page receives several changes at once, oldest first
    // (https://www.w3.org/TR/intersection-observer/#dom-intersectionobserver-takerecords).
    (changes) => onChange(changes.at(-1)?.isIntersecting === true),
    { rootMargin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Calls `onSight` when the element comes near the viewport, and again each time `wanted` becomes true while
 * it is there.
 */
export function useOnIntersect(wanted: boolean, onSight: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const seen = useEffectEvent(onSight);

  useEffect(() => {
    if (!wanted || !element.current) return;
    return observeIntersection(element.current, `0px 0px ${PRELOAD_MARGIN_PX}px 0px`, (inSight) => {
      if (inSight) seen();
    });
  }, [wanted]);

  return element;
}

/** Returns whether part of an element is visible below the site header: true until known, false without an element. */
export function useInView(element: Element | null): boolean {
  const [hidden, setHidden] = useState<Element | null>(null);

  useEffect(() => {
    if (!element) return;
    return observeIntersection(element, `-${HEADER_HEIGHT_PX}px 0px 0px 0px`, (isVisible) =>
      setHidden(isVisible ? null : element),
    );
  }, [element]);

  return element !== null && hidden !== element;
}

/**
 * Tells whether an element is in the window, at first and whenever that changes. Gives back what ends the watch.
 * @param rootMargin by how much the window is made larger, or smaller, as in CSS.
 */
export function observeIntersection(
  element: Element,
  rootMargin: string,
  onChange: (inSight: boolean) => void,
): () => void {
  const watch = new IntersectionObserver(
    // A busy page is told several changes at once, oldest first (https://www.w3.org/TR/intersection-observer/#dom-intersectionobserver-takerecords).
    (changes) => onChange(changes.at(-1)?.isIntersecting === true),
    { rootMargin },
  );
  watch.observe(element);
  return () => watch.disconnect();
}

/**
 * Runs in the page. Measures the ms from a click on a link to the paint of the next page's title, in a skeleton or in the page
 * itself, and writes them to `data-painted` of the document. The time begins with the event, so that a busy page counts, and ends
 * after the next animation frame is painted.
 */
export function watchClicks(): void {
  let titles = new Set<Element>();
  let clicked: number | null = null;
  const visibleTitles = () => [...document.querySelectorAll("main h1")].filter((h1) => h1.checkVisibility());

  function afterPaint(act: () => void): void {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = act;
      channel.port2.postMessage(null);
    });
  }

  addEventListener(
    "click",
    ({ timeStamp }) => {
      titles = new Set(visibleTitles());
      clicked = timeStamp;
      delete document.documentElement.dataset.painted;
    },
    true,
  );
  new MutationObserver(() => {
    const startedAt = clicked;
    if (startedAt === null || !visibleTitles().some((title) => !titles.has(title))) return;
    clicked = null;
    afterPaint(() => {
      document.documentElement.dataset.painted = String(performance.now() - startedAt);
    });
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
}

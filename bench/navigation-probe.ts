/**
 * Runs in the page: measures from a click on a link to the paint of the title of another page, be it in a frame or in the page
 * itself, and leaves it in `data-painted` of the document. The time begins with the event, so that a busy page counts, and ends after the next frame was drawn.
 */
export function watchClicks(): void {
  let titles = new Set<Element>();
  let clicked: number | null = null;
  const titlesNow = () => [...document.querySelectorAll("main h1")].filter((h1) => h1.checkVisibility());

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
      titles = new Set(titlesNow());
      clicked = timeStamp;
      delete document.documentElement.dataset.painted;
    },
    true,
  );
  new MutationObserver(() => {
    const begun = clicked;
    if (begun === null || !titlesNow().some((title) => !titles.has(title))) return;
    clicked = null;
    afterPaint(() => {
      document.documentElement.dataset.painted = String(performance.now() - begun);
    });
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
}

/** Waits with what is costly until an element comes into view, so that a phone does not load what nobody scrolls to. */
const marginPixels = 200;

/** Calls back once. @returns how to stop waiting. Where the browser cannot tell, it is seen at once. */
export function whenSeen(element: Element, seen: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    seen();
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    },
    { rootMargin: `${marginPixels}px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** A page that is not being shown paints no frames: then this long, ms. */
const longestFrame = 250;

/** Calls `then` once the next frame has been painted and `pause` ms have passed; what is answered calls it off. */
export function afterFrame(then: () => void, pause = 0): () => void {
  let timer = setTimeout(then, longestFrame + pause);
  // A frame begins before its painting; the task after it comes when the painting is over.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(then, pause);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

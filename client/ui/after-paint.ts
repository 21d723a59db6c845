/** Resolves when what was just shown has been painted: a tap answers at once, and long work comes after. A hidden page waits for nothing. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    // A task that a frame's own callback posts runs after that frame was painted.
    else requestAnimationFrame(() => setTimeout(resolve));
  });

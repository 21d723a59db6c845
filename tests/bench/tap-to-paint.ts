/** From the moment of a tap to the frame in which what it was for has been painted. */
import type { Page } from 'playwright-core';

export interface Expected {
  readonly selector: string;
  /** Whether the tap is to bring it about or to end it. */
  readonly present: boolean;
}

type Measured = { tapToPaint?: Promise<number> };

/** Milliseconds, by the event's own time stamp: what the browser did before it told the page counts. */
export async function tapToPaint(page: Page, tap: () => Promise<void>, until: Expected): Promise<number> {
  await page.evaluate(({ selector, present }) => {
    let tapped: number | undefined;
    addEventListener('click', (event) => (tapped = event.timeStamp), { capture: true, once: true });
    (window as unknown as Measured).tapToPaint = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (tapped === undefined || (document.querySelector(selector) !== null) !== present) return;
        observer.disconnect();
        // A task that a frame's own callback posts runs after that frame was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - tapped!);
          port2.postMessage(undefined);
        });
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }, until);
  await tap();
  return page.evaluate(() => (window as unknown as Measured).tapToPaint!);
}

/** The same from the page's own beginning: resolves in pages that are loaded from now on. */
export async function loadToPaint(page: Page, address: string, selector: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(selector)) return requestAnimationFrame(look);
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(undefined);
          });
        };
        look();
      }),
    selector,
  );
}

/** As on a device with so many times less of a processor. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

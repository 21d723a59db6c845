import type { Locator } from 'playwright-core';

/** The words of each element that matches now, one space between any two parts: what a screen reader would run through. */
export function wordsOf(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((items) =>
    items.map((item) => {
      const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
      const parts: string[] = [];
      while (walker.nextNode()) parts.push(walker.currentNode.textContent ?? '');
      return parts.join(' ').replace(/\s+/g, ' ').trim();
    }),
  );
}

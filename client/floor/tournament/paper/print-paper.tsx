/** Paper: something that is on the page only to be printed, black on white. One at a time. */
import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import './paper.css';

let clear = (): void => {};

/**
 * Prints what `content` draws. It stands outside of the page's contexts, so it is made from plain values. `title` becomes
 * the name of a file, where the print goes into one.
 */
export function printPaper(title: string, content: () => JSX.Element): void {
  clear();
  const paper = document.createElement('div');
  paper.className = 'paper';
  document.body.append(paper);
  const dispose = render(content, paper);
  const before = document.title;
  document.title = title;
  clear = () => {
    dispose();
    paper.remove();
    document.title = before;
    removeEventListener('pointerdown', clear);
    removeEventListener('keydown', clear);
    clear = () => {};
  };
  print();
  // Some browsers return from `print` while the dialog is still reading the page: the next touch says that it is over.
  addEventListener('pointerdown', clear);
  addEventListener('keydown', clear);
}

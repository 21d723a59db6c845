import { onCleanup } from 'solid-js';

/** `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  key: string;
  mod?: boolean;
  shift?: boolean;
}

/**
 * Calls `run` when the keys are pressed anywhere on the page, until the owner ends. A plain key (no `mod`) is left alone
 * while somebody types. Returning false lets the browser have the keys.
 */
export function makeShortcut(shortcut: Shortcut, run: () => unknown): void {
  const listener = (event: KeyboardEvent) => {
    const mod = event.metaKey || event.ctrlKey;
    if (event.key.toLowerCase() !== shortcut.key.toLowerCase() || mod !== Boolean(shortcut.mod)) return;
    if (shortcut.mod && event.shiftKey !== Boolean(shortcut.shift)) return;
    if (isTyping(event.target) && (!shortcut.mod || shortcut.key === 'z')) return;
    if (run() !== false) event.preventDefault();
  };
  addEventListener('keydown', listener);
  onCleanup(() => removeEventListener('keydown', listener));
}

// In a field ⌘Z belongs to the text; everywhere else to the room.
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

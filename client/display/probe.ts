/** What a screen says of itself to whoever looks from outside: tests, and a technician with the browser's console. Read only. */
export interface ScreenProbe {
  /** The venue's time as this screen knows it, ms since 1970. */
  readonly now: number;
  /** Bound on its error, ms; undefined before the first exchange. */
  readonly errorMs: number | undefined;
  /** What stands on the screen: when it was painted (venue's time) and the remaining time that was painted, ms. */
  readonly painted: { readonly at: number; readonly remainingMs: number | undefined } | undefined;
  readonly device: string | undefined;
}

/** As `window.__pvm`, in every build: the screens that must agree are those in the room, not those in a laboratory. */
export function exposeProbe(read: { readonly [K in keyof ScreenProbe]: () => ScreenProbe[K] }): void {
  const probe = Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(read).map(([name, get]) => [name, { get, enumerable: true }])),
  );
  Object.defineProperty(window, '__pvm', { value: Object.freeze(probe), configurable: true });
}

import { createContext, createMemo, type JSX, useContext } from 'solid-js';
import { type Formats, makeFormats } from '../text/format.ts';
import { createToasts, type Toasts } from '../ui/create-toasts.ts';
import { type Announcer, createAnnouncer, LiveRegion } from '../ui/live-region.tsx';

/** What every view of a page shares. Surfaces provide it once; views take it with `usePage`. */
export interface PageContext {
  formats: Formats;
  toasts: Toasts;
  announcer: Announcer;
}

const Context = createContext<PageContext>();

/** `timeZone` is the venue's (IANA), so that 21:04 is the room's time whatever the tablet thinks; without it the device's own. */
export function PageProvider(props: { locale?: string; timeZone?: string; children: JSX.Element }): JSX.Element {
  const formats = createMemo(() => makeFormats(props.locale, props.timeZone));
  const page: PageContext = {
    get formats() {
      return formats();
    },
    toasts: createToasts(),
    announcer: createAnnouncer(),
  };
  return (
    <Context.Provider value={page}>
      {props.children}
      <LiveRegion announcer={page.announcer} />
    </Context.Provider>
  );
}

/** Throws outside of a `PageProvider`: a view without one is a mistake in the surface. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('usePage was called outside of a PageProvider');
  return page;
}

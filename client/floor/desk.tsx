/**
 * What every view of the floor works through: reading a subject (as it is, or as it was), and acting with the words, the
 * way back and the refusal that belong to each act. Made once for a page by `DeskProvider`.
 */
import { type Accessor, createContext, createMemo, createSignal, type JSX, useContext } from 'solid-js';
import type { SubjectView } from '../../src/sync/replica.ts';
import type { StaffUser, SyncState, VenueDevice } from '../device/types.ts';
import { usePage } from '../shell/page-context.tsx';
import type { Formats } from '../text/format.ts';
import type { Words } from '../text/words.ts';
import { createSeconds } from './create-tick.ts';
import { createWords } from './create-words.ts';
import { createDeskActs, type DeskActs } from './desk-acts.ts';

/** A subject as it was after its first `count` entries. */
export interface Journey {
  readonly subject: string;
  readonly count: number;
  /** When that was, ms since 1970. */
  readonly at: number;
}

export interface Desk extends DeskActs {
  readonly device: VenueDevice;
  readonly formats: Accessor<Formats>;
  readonly user: Accessor<StaffUser | undefined>;
  readonly sync: Accessor<SyncState>;
  /** As it is; or, on a journey into this subject's past, as it was. */
  view(subject: string): SubjectView;
  words(subject: string): Words;
  /** Venue time, ticking by the second; of a subject whose past is visited, the time visited. */
  now(subject?: string): number;
  readonly journey: Accessor<Journey | undefined>;
  travel(to: Journey | undefined): void;
  /** False while the record of the time visited is still being fetched. */
  readonly arrived: Accessor<boolean>;
  /** Nothing can be done now: somebody looks at the past, or at another venue's record. */
  readonly readOnly: Accessor<boolean>;
}

const Context = createContext<Desk>();

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk was called outside of a DeskProvider');
  return desk;
}

export function DeskProvider(props: { device: VenueDevice; children: JSX.Element }): JSX.Element {
  return <Context.Provider value={createDesk(props.device)}>{props.children}</Context.Provider>;
}

function createDesk(device: VenueDevice): Desk {
  const page = usePage();
  const formats = () => page.formats;
  const [journey, travel] = createSignal<Journey>();
  const seconds = createSeconds(() => device.now());
  // Reckoned once for all who look: the way back can be long.
  const past = createMemo(() => {
    const to = journey();
    return to && device.stateAt(to.subject, to.count);
  });
  const words = new Map<string, Words>();
  const wordsOf = (subject: string): Words => {
    const known = words.get(subject) ?? createWords(device, formats, subject);
    words.set(subject, known);
    return known;
  };

  return {
    device,
    formats,
    user: device.user,
    sync: createMemo(() => device.sync()),
    view(subject) {
      return (journey()?.subject === subject && past()) || device.view(subject);
    },
    arrived: () => journey() === undefined || past() !== undefined,
    words: wordsOf,
    ...createDeskActs(device, page.toasts, wordsOf),
    now(subject) {
      const past = journey();
      return past && past.subject === subject ? past.at : seconds();
    },
    journey,
    travel,
    readOnly: () => journey() !== undefined || device.readOnly === true,
  };
}

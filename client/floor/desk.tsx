/**
 * What every view of the floor works through: reading a subject (as it is, or as it was), and acting with the words, the
 * way back and the refusal that belong to each act. Made once for a page by `DeskProvider`.
 */
import { type Accessor, createContext, createMemo, createSignal, type JSX, useContext } from 'solid-js';
import type { Plain } from '../../src/kernel/plain.ts';
import type { SubjectView } from '../../src/sync/replica.ts';
import type { ActOptions, ActResult, HistoryLine, StaffUser, SyncState, VenueDevice } from '../device/types.ts';
import { usePage } from '../shell/page-context.tsx';
import { text as common } from '../text/en.ts';
import { floorText as text } from '../text/floor.ts';
import type { Formats } from '../text/format.ts';
import type { Words } from '../text/words.ts';
import { createSeconds } from './create-tick.ts';
import { createWords } from './create-words.ts';
import { preloadLater } from './lazy-part.ts';

/** A subject as it was after its first `count` entries. */
export interface Journey {
  readonly subject: string;
  readonly count: number;
  /** When that was, ms since 1970. */
  readonly at: number;
}

export interface ActWords extends ActOptions {
  /** In place of the kind's own sentence, worked out once the act is done: "Ben K. busted in 43rd." */
  readonly say?: () => string | undefined;
  /** Part of a larger act that speaks for itself. */
  readonly quiet?: boolean;
}

export interface Desk {
  readonly device: VenueDevice;
  readonly formats: Accessor<Formats>;
  readonly user: Accessor<StaffUser | undefined>;
  readonly sync: Accessor<SyncState>;
  /** As it is; or, on a journey into this subject's past, as it was. */
  view(subject: string): SubjectView;
  words(subject: string): Words;
  act(subject: string, kind: string, body: object, options?: ActWords): Promise<ActResult>;
  undo(line: Pick<HistoryLine, 'subject'> & { readonly id: string; readonly sentence: string }): Promise<void>;
  redo(line: Pick<HistoryLine, 'subject'> & { readonly id: string; readonly sentence: string }): Promise<void>;
  /** Venue time, ticking by the second; of a subject whose past is visited, the time visited. */
  now(subject?: string): number;
  readonly journey: Accessor<Journey | undefined>;
  travel(to: Journey | undefined): void;
  /** Nothing can be done now: somebody looks at the past. */
  readonly readOnly: Accessor<boolean>;
}

// Not needed for the first paint; here before the first act is (lazy-part.ts).
const sentences = () => import('./sentences.ts');
preloadLater(sentences);

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
  const words = new Map<string, Words>();
  const wordsOf = (subject: string): Words => {
    const known = words.get(subject) ?? createWords(device, formats, subject);
    words.set(subject, known);
    return known;
  };

  async function refused(subject: string, code: string, details: object): Promise<void> {
    const { refusalSentence } = await sentences();
    const message = refusalSentence(code, details as Record<string, Plain>, wordsOf(subject));
    page.toasts.show({ message, detail: text.nothingDone, status: 'conflict' });
  }

  function done(message: string, made: { subject: string; id: string }, undo: () => void): void {
    // In touch with the venue an act is tentative for a blink: only one that waits is worth a word.
    const tentative = () => device.sync().reach === 'device' && device.view(made.subject).pending.has(made.id);
    page.toasts.show({ message, undo, detail: common.sync.savedHere, tentative });
  }

  async function act(subject: string, kind: string, body: object, options: ActWords = {}): Promise<ActResult> {
    const result = await device.act(subject, kind, body as Plain, options.person ? { person: options.person } : {});
    if (result.type === 'refused') {
      const { refused: code, ...details } = result.refusal;
      await refused(subject, code, details);
    } else if (!options.quiet) {
      const sentence = options.say?.() ?? (await sentences()).actSentence(subject, kind, body, wordsOf(subject));
      done(sentence, result, () => void undo({ subject, id: result.id, sentence }));
    }
    return result;
  }

  type Line = { subject: string; id: string; sentence: string };
  async function undo(line: Line): Promise<void> {
    const result = await device.undo(line.subject, line.id);
    if (result.type === 'refused') await refused(line.subject, result.refusal.refused, result.refusal);
    else done(text.undone(line.sentence), result, () => void redo(line));
  }
  async function redo(line: Line): Promise<void> {
    const result = await device.redo(line.subject, line.id);
    if (result.type === 'refused') await refused(line.subject, result.refusal.refused, result.refusal);
    else done(text.redone(line.sentence), result, () => void undo(line));
  }

  return {
    device,
    formats,
    user: device.user,
    sync: createMemo(() => device.sync()),
    view(subject) {
      const past = journey();
      return (past?.subject === subject && device.stateAt(subject, past.count)) || device.view(subject);
    },
    words: wordsOf,
    act,
    undo,
    redo,
    now(subject) {
      const past = journey();
      return past && past.subject === subject ? past.at : seconds();
    },
    journey,
    travel,
    readOnly: () => journey() !== undefined,
  };
}

/** Acting: each act with its sentence and the way back, each refusal in words, and nothing that fails in silence. */
import type { Act } from '../../src/kernel/kind.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import type { ActOptions, ActResult, OpenConflict, VenueDevice } from '../device/types.ts';
import { text as common } from '../text/en.ts';
import { floorText as text } from '../text/floor.ts';
import type { Words } from '../text/words.ts';
import type { Toasts } from '../ui/create-toasts.ts';
import { preloadLater } from './lazy-part.ts';

// Not needed for the first paint; here before the first act is (lazy-part.ts).
const sentences = () => import('./sentences.ts');
preloadLater(sentences);

export interface ActWords extends ActOptions {
  /** In place of the kind's own sentence, worked out once the act is done: "Ben K. busted in 43rd." */
  readonly say?: () => string | undefined;
  /** Part of a larger act that speaks for itself. */
  readonly quiet?: boolean;
}

/** An act that was done, with the sentence that said so. */
export interface Done {
  readonly subject: string;
  readonly id: string;
  readonly sentence: string;
}

export interface DeskActs {
  act(subject: string, kind: string, body: object, options?: ActWords): Promise<ActResult>;
  undo(done: Done): Promise<void>;
  redo(done: Done): Promise<void>;
  /** The way out of a conflict that somebody chose. */
  settle(conflict: OpenConflict, way: Act): Promise<void>;
}

export function createDeskActs(device: VenueDevice, toasts: Toasts, words: (subject: string) => Words): DeskActs {
  async function refused(subject: string, { refusal }: ActResult & { type: 'refused' }): Promise<void> {
    const { refusalSentence } = await sentences();
    const { refused: code, ...details } = refusal;
    toasts.show({
      message: refusalSentence(code, details, words(subject)),
      detail: text.nothingDone,
      status: 'conflict',
    });
  }

  function say(message: string, made: { subject: string; id: string }, undo: () => void): void {
    // In touch with the venue an act is tentative for a blink: only one that waits is worth a word.
    const tentative = () => device.sync().reach === 'device' && device.view(made.subject).pending.has(made.id);
    toasts.show({ message, undo, detail: common.sync.savedHere, tentative });
  }

  /** What could not be kept was not done: that is said like any other refusal. */
  async function kept(subject: string, work: Promise<ActResult>): Promise<ActResult> {
    const result = await work.catch((error): ActResult => {
      console.error('an act could not be kept', error);
      return { type: 'refused', refusal: { refused: 'act.not-kept' } };
    });
    if (result.type === 'refused') await refused(subject, result);
    return result;
  }

  const acts: DeskActs = {
    async act(subject, kind, body, { say: own, quiet, ...options } = {}) {
      const result = await kept(subject, device.act(subject, kind, body as Plain, options));
      if (result.type === 'done' && !quiet) {
        const sentence = own?.() ?? (await sentences()).actSentence(subject, kind, body, words(subject));
        say(sentence, result, () => void acts.undo({ subject, id: result.id, sentence }));
      }
      return result;
    },
    async undo(done) {
      const result = await kept(done.subject, device.undo(done.subject, done.id));
      if (result.type === 'done') say(text.undone(done.sentence), result, () => void acts.redo(done));
    },
    async redo(done) {
      const result = await kept(done.subject, device.redo(done.subject, done.id));
      if (result.type === 'done') say(text.redone(done.sentence), result, () => void acts.undo(done));
    },
    async settle(conflict, way) {
      const { subject } = conflict;
      const result = await kept(subject, device.settle(conflict, way));
      if (result.type === 'refused') return;
      const sentence = (await sentences()).actSentence(subject, way.kind, way.body, words(subject));
      say(sentence, result, () => void acts.undo({ subject, id: result.id, sentence }));
    },
  };
  return acts;
}

/** Acting: each act with its sentence and the way back, each refusal in words, and nothing that fails in silence. */
import type { Act } from '../../src/kernel/kind.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import type { ActOptions, ActResult, OpenConflict, VenueDevice } from '../device/types.ts';
import { text as common } from '../text/en.ts';
import { floorText as text } from '../text/floor.ts';
import type { Words } from '../text/words.ts';
import { afterPaint } from '../ui/after-paint.ts';
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

type Made = Pick<Done, 'subject' | 'id'>;

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

  /** The room shows first what was done, the words come with the next frame. */
  async function say(
    made: Made,
    sentence: () => string | Promise<string>,
    undo: (done: Done) => unknown,
  ): Promise<void> {
    await afterPaint();
    const done = { ...made, sentence: await sentence() };
    // In touch with the venue an act is tentative for a blink: only one that waits is worth a word.
    const tentative = () => device.sync().reach === 'device' && device.view(made.subject).pending.has(made.id);
    toasts.show({ message: done.sentence, undo: () => void undo(done), detail: common.sync.savedHere, tentative });
  }
  const sentenceOf = async (subject: string, kind: string, body: unknown) =>
    (await sentences()).actSentence(subject, kind, body as object, words(subject));

  /** What could not be kept was not done: that is said like any other refusal. */
  async function kept(subject: string, work: Promise<ActResult>): Promise<ActResult> {
    const result = await work.catch((error): ActResult => {
      console.error('an act could not be kept', error);
      return { type: 'refused', refusal: { refused: 'act.not-kept' } };
    });
    if (result.type === 'refused') await refused(subject, result);
    return result;
  }

  /** An act taken back, or done again: each offers the other. */
  async function turn(
    { subject }: Done,
    work: Promise<ActResult>,
    sentence: string,
    back: () => unknown,
  ): Promise<void> {
    const result = await kept(subject, work);
    if (result.type === 'done') void say({ subject, id: result.id }, () => sentence, back);
  }

  const acts: DeskActs = {
    async act(subject, kind, body, { say: own, quiet, ...options } = {}) {
      const result = await kept(subject, device.act(subject, kind, body as Plain, options));
      if (result.type === 'done' && !quiet)
        void say({ subject, id: result.id }, () => own?.() ?? sentenceOf(subject, kind, body), acts.undo);
      return result;
    },
    undo: (done) => turn(done, device.undo(done.subject, done.id), text.undone(done.sentence), () => acts.redo(done)),
    redo: (done) => turn(done, device.redo(done.subject, done.id), text.redone(done.sentence), () => acts.undo(done)),
    async settle(conflict, way) {
      const { subject } = conflict;
      const result = await kept(subject, device.settle(conflict, way));
      if (result.type === 'done')
        void say({ subject, id: result.id }, () => sentenceOf(subject, way.kind, way.body), acts.undo);
    },
  };
  return acts;
}

import { usePage } from '../../shell/page-context.tsx';
import { floorText } from '../../text/floor.ts';
import { useDesk } from '../desk.tsx';

/** How far back ⌘Z looks in each subject: it is for what was done just now, the history is for the rest. */
const LINES = 60;
const NOT_UNDONE = /^(act\.|session\.|conflict\.|device\.|venue\.|player\.added$)/;

/** Undoes the last act of whoever is at this tablet, made on it, that still stands. */
export function createUndoLast(): () => Promise<void> {
  const desk = useDesk();
  const page = usePage();
  return async () => {
    if (desk.readOnly()) return;
    const own = desk.device
      .subjects()
      .flatMap((subject) => desk.device.history(subject, LINES))
      .filter(({ entry, reverted, outcome }) => {
        const mine = entry.device === desk.device.device && entry.actor === desk.user()?.user;
        return mine && !reverted && outcome.type === 'applied' && !NOT_UNDONE.test(entry.kind);
      })
      .sort((a, b) => b.entry.at - a.entry.at);
    const [last] = own;
    if (!last) {
      page.toasts.show({ message: floorText.palette.nothingToUndo });
      return;
    }
    const { subject, entry } = last;
    const { actSentence } = await import('../sentences.ts');
    const sentence = actSentence(subject, entry.kind, entry.body, desk.words(subject));
    await desk.undo({ subject, id: entry.id, sentence });
  };
}

/** What is on the screen now: the screen's boards and the venue's time, put together once a second. */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { turnAt } from '../../src/screens/select.ts';
import type { SingleView } from '../../src/screens/views.ts';
import { type Formats, makeFormats } from '../text/format.ts';
import { asClockBoard, type ClockFace, clockFace, phaseOf } from './clock/clock-face.ts';
import type { CuesHere } from './cues/cues.tsx';
import { announcementAt, announcementWords } from './frame/announcements.ts';
import { contactWords } from './frame/contact.ts';
import { createLook } from './frame/create-look.ts';
import { createPortrait } from './frame/create-portrait.ts';
import { createScreen, type Screen, type ScreenParts } from './link/create-screen.ts';
import { boardOf, singlesOf } from './link/views.ts';
import { createFetched } from './parts/create-fetched.ts';
import { createParts } from './parts/create-parts.ts';
import type { Part } from './parts/part.ts';
import { makeSecond, type Second } from './time/make-second.ts';

export interface Shown {
  readonly screen: Screen;
  /** The venue's time at the last tick, ms. */
  readonly now: Accessor<number>;
  readonly formats: Accessor<Formats>;
  readonly timeOfDay: Accessor<string>;
  readonly contact: Accessor<string | undefined>;
  readonly view: Accessor<SingleView | undefined>;
  readonly clock: Accessor<{ name: string; face: ClockFace } | undefined>;
  /** Whatever is shown that is no clock, once it and its board are here. */
  readonly part: Accessor<Part | undefined>;
  readonly announcement: Accessor<string | undefined>;
  /** What sounds and flashes with the clocks; undefined where nothing shall. */
  readonly cues: Accessor<CuesHere | undefined>;
  /** The screen's name while someone on the floor asks which one it is. */
  readonly identify: Accessor<string | undefined>;
}

export interface DisplayParts extends Omit<ScreenParts, 'onStep' | 'sound'> {
  /** Part of the program could not be had. */
  readonly onMissing: () => void;
}

export function createDisplay({ onMissing, ...parts }: DisplayParts): Shown {
  let second: Second | undefined;
  const screen = createScreen({ ...parts, onStep: () => second?.realign(), sound: () => cues()?.sound() ?? 'off' });
  const [now, setNow] = createSignal(screen.time.now());

  const formats = createMemo(() => makeFormats('en', screen.facts()?.timeZone));
  const turn = createMemo(() => {
    const assigned = screen.display()?.view;
    return assigned && turnAt(assigned, now());
  });
  // Alike as long as it is the same view, so that what is drawn of it stays through each second and each word about the screen.
  const view = createMemo(() => turn()?.view, undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  const content = createMemo(() => {
    const name = view() && boardOf(view()!);
    return name === undefined ? undefined : screen.board(name);
  });
  const clockBoard = createMemo(() => (view()?.type === 'clock' ? asClockBoard(content()) : undefined));

  const partOf = createParts(() => singlesOf(screen.display()?.view).map(({ type }) => type), onMissing);
  const portrait = createPortrait();
  const makePart = createMemo(() => view() && partOf(view()!.type));
  const part = createMemo(() => {
    const [shown, make] = [view(), makePart()];
    // While there is a view it has a turn.
    return shown && make?.({ ...{ view: () => shown, content, turn: () => turn()!, now, formats, portrait } });
  });

  const clocks = createMemo(() =>
    singlesOf(screen.display()?.view).flatMap((single) => {
      const board = single.type === 'clock' ? asClockBoard(screen.board(boardOf(single)!)) : undefined;
      return single.type === 'clock' && board ? [{ tournament: single.tournament, board }] : [];
    }),
  );
  const wanted = () => screen.display()?.cues;
  const cuesPart = createFetched(
    createMemo(() => clocks().length > 0 && (wanted()?.sound || wanted()?.flash) === true),
    () => import('./cues/cues.tsx'),
    onMissing,
  );
  const wants = () => wanted() ?? { sound: false, flash: false };
  const cues = createMemo(() => cuesPart()?.createCues({ clocks, wants, now, formats }));

  const phase = createMemo(() => {
    const board = clockBoard();
    return board ? phaseOf(board) : 0;
  });
  second = makeSecond(screen.time.now, () => untrack(phase), setNow);
  // Also when a board changed without a change of phase: a clock that was just resumed counts from now, not from the last tick.
  createEffect(on([phase, clockBoard], () => second?.realign(), { defer: true }));
  onCleanup(() => second?.stop());
  createLook(screen);

  return {
    screen,
    now,
    formats,
    view,
    timeOfDay: createMemo(() => formats().timeOfDay(now())),
    contact: createMemo(() => {
      const checked = screen.time.errorMs() !== undefined;
      return contactWords({ now: now(), heardAt: screen.heardAt(), checked }, formats());
    }),
    clock: createMemo(() => {
      const board = clockBoard();
      return board && { name: board.name, face: clockFace(board, now(), formats()) };
    }),
    cues,
    part: createMemo(() => (part()?.ready() ? part() : undefined)),
    announcement: createMemo(() => {
      const said = announcementAt(screen.display(), now());
      return said && announcementWords(said);
    }),
    identify: createMemo(() => {
      const display = screen.display();
      return (display?.identifyUntil ?? 0) > now() ? display?.name : undefined;
    }),
  };
}

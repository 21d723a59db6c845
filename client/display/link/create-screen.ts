/**
 * The screen's life with its venue: pairing, the boards it is assigned, the venue's time, and what it remembers over a power
 * cut. Everything it shows is derived from here.
 */
import { type Accessor, createMemo, createSignal, mapArray, onCleanup } from 'solid-js';
import type { DisplayBoard } from '../../../src/screens/board.ts';
import type { ScreenStatus, SoundState } from '../../../src/screens/status.ts';
import type { BoardContent } from '../../../src/sync/board.ts';
import { makeVenueTime, type VenueTime } from '../time/venue-time.ts';
import { type BoardLink, createBoard } from './create-board.ts';
import { createPairing, type Pairing } from './create-pairing.ts';
import { createVenue } from './create-venue.ts';
import { forgetAll, guessNow, keepIdentity, keepMemory, readIdentity, readMemory, type Store } from './memory.ts';
import type { VenueFacts } from './venue.ts';
import { boardsOf, displayBoardName } from './views.ts';

export interface Screen {
  readonly time: VenueTime;
  /** Set while the screen belongs to no venue. */
  readonly pairing: Accessor<Pairing | undefined>;
  readonly device: Accessor<string | undefined>;
  readonly facts: Accessor<VenueFacts | undefined>;
  /** What this screen is told to show; undefined until it was first told. */
  readonly display: Accessor<DisplayBoard | undefined>;
  /** Reactive; undefined while nothing of that board has come. */
  readonly board: (name: string) => BoardContent | undefined;
  /** When the venue was last heard from, ms by its clock; undefined since never. Not reactive: read it at each tick. */
  readonly heardAt: () => number | undefined;
}

export interface ScreenParts {
  readonly store: Store;
  readonly fetcher: typeof fetch;
  readonly monotone: () => number;
  /** The device's own clock, ms since 1970; read at start and when remembering, never to show time. */
  readonly ownClock: () => number;
  readonly onStep: () => void;
  /** Whether it sounds, for the floor's list of screens. */
  readonly sound: () => SoundState;
}

const KEEP_EVERY_MS = 60_000;

export function createScreen(parts: ScreenParts): Screen {
  const { store, fetcher, monotone, ownClock } = parts;
  const memory = readMemory(store);
  const time = makeVenueTime({ monotone, guess: guessNow(memory, ownClock()), onStep: parts.onStep });
  const [identity, setIdentity] = createSignal(readIdentity(store));
  let heard: number | undefined;
  const hear = () => {
    heard = monotone();
  };
  const venue = createVenue({ fetcher, monotone, remembered: memory?.facts, time, heard: hear });
  const boards: Record<string, BoardContent> = { ...memory?.boards };
  const [removed, setRemoved] = createSignal(false);
  // By the monotone clock, so that a step of the venue's time makes no age of its own.
  const heardAt = () => (heard === undefined ? memory?.heardAt : time.now() - (monotone() - heard));

  const keep = () => {
    const at = heardAt();
    if (!identity() || at === undefined) return;
    for (const name of Object.keys(boards)) if (!names().includes(name)) delete boards[name];
    const measured = time.errorMs() === undefined ? (memory?.offset ?? 0) : time.now() - ownClock();
    keepMemory(store, { facts: venue.facts(), heardAt: Math.round(at), offset: Math.round(measured), boards });
  };
  const address = createMemo(
    () => {
      const [facts, who] = [venue.facts(), identity()];
      return facts && who && { venue: facts.venue, start: facts.start, token: who.token };
    },
    undefined,
    { equals: (a, b) => a?.venue === b?.venue && a?.start === b?.start && a?.token === b?.token },
  );

  const ownBoard = createMemo(() => {
    const device = identity()?.device;
    return device && displayBoardName(device);
  });
  const link: BoardLink = {
    address,
    blocked: venue.blocked,
    remembered: (name) => boards[name],
    keep(name, content) {
      if (content) boards[name] = content;
      else delete boards[name];
      keep();
    },
    heard: hear,
    time: time.took,
    status: (name) => (name === ownBoard() ? statusOf(parts) : undefined),
    refresh: venue.refresh,
    unreachable: venue.unreachable,
    revoked(name) {
      // Another board may be withheld from a screen that is still the room's; its own one may not.
      if (name !== ownBoard()) return;
      forgetAll(store);
      for (const kept of Object.keys(boards)) delete boards[kept];
      setRemoved(true);
      setIdentity(undefined);
    },
  };

  const open = (name: string) => ({ name, content: createBoard(name, link) });
  const own = createMemo(mapArray(() => [ownBoard()].filter((name) => name !== undefined), open));
  const display = createMemo(() => asDisplay(own()[0]?.content()));
  const wanted = createMemo(() => boardsOf(display()?.view), [], { equals: (a, b) => a.join() === b.join() });
  const shown = createMemo(mapArray(wanted, open));
  const names = () => [ownBoard(), ...wanted()];

  const pairing = createPairing({
    needed: () => identity() === undefined,
    removed,
    fetcher,
    paired(found) {
      keepIdentity(store, found);
      setRemoved(false);
      setIdentity(found);
      void venue.refresh();
    },
  });

  const timer = setInterval(keep, KEEP_EVERY_MS);
  onCleanup(() => clearInterval(timer));
  return {
    time,
    pairing,
    device: () => identity()?.device,
    facts: venue.facts,
    display,
    board: (name) =>
      shown()
        .find((each) => each.name === name)
        ?.content(),
    heardAt,
  };
}

const pixels = (length: number): number => Math.round(length * devicePixelRatio);

/** How this screen fares. */
const statusOf = ({ sound, monotone }: ScreenParts): ScreenStatus => ({
  ...{ sound: sound(), width: pixels(innerWidth), height: pixels(innerHeight) },
  up: Math.round(monotone()),
});

function asDisplay(content: BoardContent | undefined): DisplayBoard | undefined {
  const { name, view, announcements } = (content ?? {}) as Partial<Record<keyof DisplayBoard, unknown>>;
  if (typeof name !== 'string' || typeof view !== 'object' || view === null) return undefined;
  return { ...content, announcements: Array.isArray(announcements) ? announcements : [] } as unknown as DisplayBoard;
}

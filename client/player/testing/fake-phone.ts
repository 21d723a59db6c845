import { createSignal } from 'solid-js';
import { makeClock } from '../../device/make-clock.ts';
import type { Phone } from '../phone/make-phone.ts';
import { isWaiting, phoneActs } from '../phone/select-acts.ts';
import { NOW, SCENES, type Scene } from './scenes.ts';

/** A phone in memory: what is done on it waits for ever, as with a venue that never answers. */
export function fakePhone(scene: string): Phone {
  const { board, room, acknowledged, away, made }: Scene = SCENES[scene] ?? SCENES.quiet!;
  const [acts, setActs] = createSignal(made);
  const [dismissed, setDismissed] = createSignal<readonly number[]>([]);
  const started = performance.now();
  const clock = makeClock(0, { wall: () => NOW + performance.now() - started, monotone: () => performance.now() });
  return {
    ...{ device: 'd1', player: { id: 'p1', name: 'Mia Lindqvist' }, clock },
    facts: { venue: 'v1', name: 'Riverside Card Room', timeZone: 'UTC' },
    reach: () =>
      away
        ? { reach: 'device', cause: 'venue-unreachable', since: NOW - 240_000, heard: NOW - 240_000 }
        : { reach: 'venue', cause: 'no-cloud', since: NOW, heard: NOW },
    keeps: () => true,
    board: () => board,
    room: () => room,
    acts: () =>
      phoneActs(acts(), { device: 'd1', acknowledged, outcomes: board.acts ?? [] }).filter(
        (act) => isWaiting(act) || (act.state === 'refused' && !dismissed().includes(act.seq)),
      ),
    async act(kind, body) {
      const seq = acts().length + 2;
      setActs([...acts(), { seq, kind, subject: 'floor', body, at: clock.now() }]);
      return true;
    },
    dismiss: (seq) => void setDismissed([...dismissed(), seq]),
    ask: async () => ({ type: 'failed', cause: 'unreachable' }),
    connect() {},
    retry() {},
    save() {},
    close() {},
  };
}

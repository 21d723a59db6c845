import { type Accessor, createSignal } from 'solid-js';

/** Players picked out for one act together, in the order of the taps. */
export interface Chosen {
  readonly on: Accessor<boolean>;
  readonly players: Accessor<readonly string[]>;
  has(player: string): boolean;
  toggle(player: string): void;
  start(): void;
  stop(): void;
}

export function createChosen(): Chosen {
  const [on, setOn] = createSignal(false);
  const [players, setPlayers] = createSignal<readonly string[]>([]);
  return {
    on,
    players,
    has: (player) => players().includes(player),
    toggle: (player) =>
      setPlayers((before) =>
        before.includes(player) ? before.filter((each) => each !== player) : [...before, player],
      ),
    start: () => setOn(true),
    stop() {
      setOn(false);
      setPlayers([]);
    },
  };
}

import { expect, it } from 'vitest';
import { historyLine } from './history.ts';
import { evening, SEVEN } from './testing/evening.ts';

it('a line says who did what, when, on which device, and whom and where it names', () => {
  const friday = evening({ players: 3, playing: true });
  const ids = [
    friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't2.5' }),
    friday.act('players.busted', {
      busts: [
        { player: 'p2', entry: 1 },
        { player: 'p3', entry: 1 },
      ],
      oneHand: true,
    }),
    friday.act('player.seated', { player: 'p2', seat: 't1.1' }),
    friday.act('table.added', { table: 't9', number: 9 }),
  ];
  const lines = ids.map((id) =>
    historyLine(friday.fold.entries.find((entry) => entry.id === id)!, friday.fold.outcomes.get(id)),
  );
  expect(lines[0]).toMatchObject({
    kind: 'player.moved',
    actor: 'user-of-tablet-a',
    device: 'tablet-a',
    at: SEVEN,
    outcome: 'applied',
    players: ['p1'],
    seats: ['t1.1', 't2.5'],
  });
  expect(lines[1]!.players).toEqual(['p2', 'p3']);
  expect(lines[2]!.outcome).toBe('refused');
  expect(lines[3]!.table).toBe('t9');
});

import { expect, it } from 'vitest';
import { stateHash } from '../kernel/index.ts';
import { breakAct } from './breaking.ts';
import { rehearse } from './rehearsal.ts';
import { figures, seatMap } from './select.ts';
import { evening } from './testing/evening.ts';

const SEED = 'a458fea3f4933d7e0d95748f728eb658';

it('[BREAK-1] what if we break table 3 now: the answer, and nothing has happened', () => {
  const friday = evening({ tables: 3, players: 12, playing: true });
  const before = stateHash(friday.fold.root);
  const { state, outcomes } = rehearse(friday.state, breakAct(friday.state, 't3', SEED), friday.now);
  expect(outcomes).toEqual([{ type: 'applied' }]);
  expect(seatMap(state).map(({ seated }) => seated)).toEqual([6, 6]);
  expect(figures(state)).toMatchObject({ seated: 12, tables: 2 });
  expect(stateHash(friday.fold.root)).toEqual(before);
  expect(figures(friday.state)?.tables).toBe(3);
});

it('several acts are tried one upon the other, refusals included', () => {
  const friday = evening({ tables: 2, players: 4, playing: true });
  const acts = [
    { kind: 'player.busted', body: { player: 'p1', entry: 1 } },
    { kind: 'player.seated', body: { player: 'p1', seat: 't1.1' } },
  ];
  const { outcomes } = rehearse(friday.state, acts, friday.now);
  expect(outcomes.map(({ type }) => type)).toEqual(['applied', 'refused']);
  expect(friday.state.get('players', 'p1')?.status).toBe('in');
});

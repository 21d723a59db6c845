import { expect, it } from 'vitest';
import { THIS } from '../state.ts';
import { CREATED, Evening, evening, ROWS } from '../testing/evening.ts';
import { tournamentCreated } from './tournament.created.ts';

it('carries structure, terms and policy in full', () => {
  const friday = evening({ closesAfterRow: 2 });
  expect(friday.state.get('structure', THIS)?.rows).toEqual(ROWS);
  expect(friday.state.get('policy', THIS)).toEqual(CREATED.policy);
  expect(friday.state.get('tournament', THIS)).toMatchObject({ startingStack: 30_000, closesAfterRow: 2 });
  expect(friday.state.get('clock', THIS)).toEqual({ run: 'ready', index: 0, remainingMs: 20 * 60_000, at: 0 });
});

it('[STRUCT-2] refuses a structure whose blinds fall, naming the row', () => {
  const falling = [ROWS[0]!, { ...ROWS[0]!, smallBlind: 50, bigBlind: 100 }];
  const friday = new Evening();
  const made = friday.act('tournament.created', { ...CREATED, structure: { rows: falling } } as never);
  expect(friday.state.get('$conflicts', made)).toMatchObject({ code: 'structure.refused', details: { row: 2 } });
  expect(friday.state.has('tournament', THIS)).toBe(false);
});

it('is made once', () => {
  const friday = evening();
  expect(friday.outcome(friday.act('tournament.created', CREATED as never))).toBe('tournament.exists');
});

it('nothing else can happen before it', () => {
  const friday = new Evening();
  expect(friday.outcome(friday.act('clock.started'))).toBe('tournament.unknown');
});

it('the gate takes no unknown field, no fraction and nothing out of bounds', () => {
  const holds = (change: object) => tournamentCreated.body.safeParse({ ...CREATED, ...change }).success;
  expect(holds({})).toBe(true);
  expect(holds({ email: 'x' })).toBe(false);
  expect(holds({ startingStack: 0.5 })).toBe(false);
  expect(holds({ seatsPerTable: 40 })).toBe(false);
  expect(holds({ structure: { rows: [] } })).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { Layer } from '../kernel/index.ts';
import { invariants } from './invariants.ts';
import { THIS } from './state.ts';
import { evening } from './testing/evening.ts';

/** A sound state with one row spoilt. */
function spoilt(table: string, id: string, fields: object): string[] {
  const friday = evening({ players: 4, playing: true });
  friday.act('player.busted', { player: 'p4', entry: 1 });
  expect(invariants(friday.state)).toEqual([]);
  const over = new Layer(friday.fold.root);
  if (over.has(table, id)) over.patch(table, id, fields);
  else over.set(table, id, fields);
  return invariants(over);
}

describe('a state that is not sound is named', () => {
  it.each([
    ['seats', 't1.5', { player: 'p1' }, 'seat t1.5 has p1, who is elsewhere'],
    ['seats', 't1.1', { locked: true }, 'p1 sits on locked seat t1.1'],
    ['seats', 't9.1', { player: null, locked: false }, 'seat t9.1 stands at no table in play'],
    ['players', 'p1', { seat: 't2.9' }, 'p1 is said to have seat t2.9'],
    ['players', 'p4', { seat: 't2.9' }, 'p4 is out and has seat t2.9'],
    ['tables', 't1', { seated: 7 }, 'table t1 counts 7 seated'],
    ['counts', THIS, { left: 2 }, 'left: 2 counted, 3 there'],
    ['counts', THIS, { chipsIssued: 1 }, 'chips issued: 1 counted, 120000 there'],
    ['counts', THIS, { chipsRemoved: 999_999 }, 'more chips removed than issued'],
    ['counts', THIS, { tables: 3 }, 'tables in play are miscounted'],
  ])('%s %s', (table, id, fields, sentence) => {
    expect(spoilt(table, id, fields)).toContain(sentence);
  });

  it('[BUST-1] a bust that is lost leaves a player without a place', () => {
    const friday = evening({ players: 4, playing: true });
    friday.act('player.busted', { player: 'p4', entry: 1 });
    const over = new Layer(friday.fold.root);
    over.delete('busts', 'p4.1');
    expect(invariants(over)).toContain('0 places for 1 players out');
  });
});

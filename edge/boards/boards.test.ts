import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOARD_CHANGES, readBoard } from '../../src/sync/board.ts';
import { type NodeUnderTest, openNode } from '../../tests/support/venue-node.ts';
import { Board } from './boards.ts';
import { shortName, viewOf } from './views.ts';

describe('boards', () => {
  let venue: NodeUnderTest;
  beforeEach(async () => {
    venue = await openNode();
  });
  afterEach(() => venue.close());

  const game = (name: string) => ({
    ...{ subject: 'floor', kind: 'game.added' },
    body: { game: name, name: 'NLH', stakes: '1/2', seats: 9 },
  });

  it('are projected only while someone looks, and are up to date when somebody does', async () => {
    const board = venue.node.boards.get('tables')!;
    const before = board.read();
    await venue.node.commit([game('g1')]);
    const seen: number[] = [];
    const listener = () => seen.push(1);
    board.listeners.add(listener);
    await venue.node.commit([game('g2')]);
    board.listeners.delete(listener);
    await venue.node.commit([game('g3')]);
    expect(seen).toHaveLength(1);
    expect(board.read().board!.games).toHaveLength(3);
    expect(board.read().id).not.toBe(before.id);
  });

  it('change nothing when what they show has not changed', async () => {
    const board = venue.node.boards.get('waitlists')!;
    const { id } = board.read();
    await venue.node.commit([{ subject: 'floor', kind: 'player.added', body: { player: 'p1' } }]);
    expect(board.read().id).toBe(id);
  });

  it('are rolled to a fresh document before their tombstones weigh', () => {
    let shown = 0;
    const view = { subject: 'floor', project: () => ({ shown: ++shown }) };
    const { primary, roster, facts } = venue.node;
    const board = new Board('counting', view, { primary, roster, start: facts.start });
    const documents = new Set<unknown>();
    for (let i = 0; i < 2 * BOARD_CHANGES + 1; i++) {
      board.touch();
      board.refresh();
      documents.add(board.document);
    }
    expect(documents.size).toBe(3);
    expect(readBoard(board.document.doc)).toEqual({ shown });
  });
});

it('there is a view for each thing that a screen can show, and for nothing else', () => {
  for (const name of ['clock.t1', 'seatings.t1', 'waitlists', 'waitlists.g1', 'tables', 'display.tv-1'])
    expect(viewOf(name), name).toBeDefined();
  for (const name of ['clock', 'display', 'tables.t1', 'clock.T1', 'access', '__proto__', 'clock.a.b'])
    expect(viewOf(name), name).toBeUndefined();
});

it.each([
  ['Maya Okafor', 'Maya O.'],
  ['Anouk de Vries', 'Anouk V.'],
  ['Cher', 'Cher'],
  ['  ', '–'],
  [undefined, '–'],
])('a room shows %s as %s', (name, shown) => {
  expect(shortName(name)).toBe(shown);
});

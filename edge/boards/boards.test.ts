import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOARD_CHANGES, readBoard } from '../../src/sync/board.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { type NodeUnderTest, openNode } from '../../tests/support/venue-node.ts';
import { named } from '../venue/setup.ts';
import { Board } from './boards.ts';
import { viewOf } from './views.ts';

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

  it('[SCREEN-2] how the screens fare is asked anew at each read, though no log says that it changed', async () => {
    const states = () => venue.node.boards.get('screens')!.read().board?.screens;
    expect(states()).toEqual({});
    const listener = () => {};
    venue.node.boards.get('display.tv-1')!.listeners.add(listener);
    expect(states()).toMatchObject({ 'tv-1': { live: true } });
    venue.node.boards.get('display.tv-1')!.listeners.delete(listener);
    expect(states()).toMatchObject({ 'tv-1': { live: false } });
  });

  it('[BUST-5] name the winner as the room knows them', async () => {
    const tournament = (kind: string, body: object) => ({ subject: 'tournament/t1', kind, body: body as never });
    const level = { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 };
    const plan = {
      ...{ name: 'Duel', structure: { rows: [level] }, seatsPerTable: 2, startingStack: 10_000, capacity: null },
      ...{ prizePlaces: 1, closesAfterRow: null, reentries: null, rebuys: null, addOns: null, policy: DEFAULT_POLICY },
    };
    await venue.node.commit([
      { ...{ subject: 'floor', kind: 'player.added', body: { player: 'p1' } }, ...named('Maya Okafor') },
      tournament('tournament.created', plan),
      tournament('registration.opened', {}),
      tournament('player.registered', { player: 'p1' }),
      tournament('player.registered', { player: 'p2' }),
      tournament('clock.started', {}),
      tournament('registration.closed', {}),
    ]);
    const winner = () => venue.node.boards.get('clock.t1')!.read().board?.winner;
    expect(winner()).toBeNull();
    await venue.node.commit([tournament('player.busted', { player: 'p2', entry: 1, unseated: true })]);
    expect(winner()).toBe('Maya O.');
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
  const tournament = ['clock', 'seatings', 'moves', 'break-order', 'bubble', 'alternates', 'final-table', 'results'];
  const room = ['waitlists', 'waitlists.g1', 'must-move', 'must-move.g1', 'tables', 'slides.house', 'display.tv-1'];
  for (const name of [...tournament.map((view) => `${view}.t1`), ...room]) expect(viewOf(name), name).toBeDefined();
  for (const name of ['clock', 'display', 'tables.t1', 'clock.T1', 'access', '__proto__', 'clock.a.b', 'toString.t1'])
    expect(viewOf(name), name).toBeUndefined();
});

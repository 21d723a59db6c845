import { expect, it } from 'vitest';
import type { Committed } from '../../src/sync/primary.ts';
import { detach, ROSTER_ROOT } from '../../src/sync/roster.ts';
import { Roster } from './roster.ts';

const entry = (kind: string, body: object, at: number, name?: string, verdict = 'ok') => ({
  ...{ entry: { verdict, committedAt: at }, event: { kind, body } },
  ...(name === undefined ? {} : { detached: detach({ name }, new Uint8Array(16)).detached }),
});
const flush = (...entries: object[]) => ({ entries }) as unknown as Committed;

it('takes the names that come beside committed acts, the newest of each', () => {
  const roster = new Roster([['p1', { at: 1, name: 'Maya' }]]);
  const named = roster.take(
    flush(
      entry('player.added', { player: 'p2' }, 5, 'Jonas'),
      entry('player.added', { player: 'p1' }, 5, 'Maya Okafor'),
      entry('user.added', { user: 'u1' }, 5, 'Ana'),
      entry('announcement.made', { announcement: 'a1' }, 5, 'Dinner at eight'),
      entry('player.added', { player: 'p3' }, 5),
      entry('player.added', { player: 'p4' }, 5, 'Nobody', 'refused:role'),
    ),
  );
  expect(named).toEqual(['p2', 'p1', 'u1', 'a1']);
  expect(['p1', 'p2', 'u1', 'a1', 'p3', 'p4'].map((id) => roster.name(id))).toEqual([
    ...['Maya Okafor', 'Jonas', 'Ana', 'Dinner at eight'],
    ...[undefined, undefined],
  ]);
});

it('an erased name is gone from the document too, and never comes back', () => {
  const roster = new Roster([['p1', { at: 1, name: 'Maya' }]]);
  roster.take(flush(entry('player.erased', { player: 'p1' }, 2)));
  roster.take(flush(entry('player.added', { player: 'p1' }, 3, 'Maya')));
  expect(roster.name('p1')).toBeUndefined();
  expect(roster.document.doc.getMap(ROSTER_ROOT).toJSON()).toEqual({ p1: { at: 2, erased: true } });
});

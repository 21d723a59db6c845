import { describe, expect, it } from 'vitest';
import type { DocumentName } from '../../src/sync/names.ts';
import type { KnownDevice } from '../venue/devices.ts';
import { mayOpen, mayRead } from './rights.ts';

const device = (sort: KnownDevice['sort'], more: Partial<KnownDevice> = {}): KnownDevice => ({
  ...{ id: `${sort}-1`, sort, standing: 'enrolled', publicKey: new Uint8Array(32), enrolledAt: 0 },
  ...more,
});
const phone = device('phone', { users: ['p-ana'] });
const board = (view: string): DocumentName => ({ type: 'board', venue: 'v', start: 's', view });
const NOT_FOR_PHONES: DocumentName[] = [
  { type: 'log', venue: 'v', subject: 'floor', segment: '1.abcd.0' },
  { type: 'directory', venue: 'v', start: 's' },
  { type: 'roster', venue: 'v', writer: 'edge' },
  { type: 'desk', venue: 'v' },
  { type: 'outbox', venue: 'v', device: 'phone-2', load: 'l' },
];

describe('a phone', () => {
  it('opens its own outbox, what hangs on the walls, and the board of its own player', () => {
    const own: DocumentName = { type: 'outbox', venue: 'v', device: 'phone-1', load: 'l' };
    for (const name of [own, board('waitlists'), board('waitlists.nlh'), board('tables'), board('player.p-ana')])
      expect(mayOpen(phone, name), JSON.stringify(name)).toBe(true);
    for (const view of ['clock.t1', 'seatings.t1', 'moves.t1', 'break-order.t1', 'results.t1'])
      expect(mayRead(phone, view), view).toBe(true);
  });

  it('opens nothing else', () => {
    for (const name of NOT_FOR_PHONES) expect(mayOpen(phone, name), JSON.stringify(name)).toBe(false);
    for (const view of [
      'player.p-bo',
      'player',
      'player.p-ana.p-bo',
      'display.tv-1',
      'screens',
      'slides.s',
      '',
      'players.x',
    ])
      expect(mayRead(phone, view), view).toBe(false);
  });

  it('of several users, or of none, reads no player’s board', () => {
    expect(mayRead(device('phone', { users: ['p-ana', 'p-bo'] }), 'player.p-ana')).toBe(false);
    expect(mayRead(device('phone'), 'player.p-ana')).toBe(false);
  });

  it('that is revoked opens its own outbox only', () => {
    const lost = { ...phone, standing: 'revoked' } as const;
    expect(mayOpen(lost, { type: 'outbox', venue: 'v', device: 'phone-1', load: 'l' })).toBe(true);
    for (const view of ['waitlists', 'player.p-ana']) expect(mayRead(lost, view)).toBe(false);
  });
});

it('a TV shows no player’s board, a tablet opens all but outboxes of others', () => {
  expect([mayRead(device('tv'), 'player.p-ana'), mayRead(device('tv'), 'display.tv-1')]).toEqual([false, true]);
  for (const name of NOT_FOR_PHONES)
    expect(mayOpen(device('tablet'), name), JSON.stringify(name)).toBe(name.type !== 'outbox');
});

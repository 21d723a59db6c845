import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/sync/event.ts';
import { detach, type RosterRow } from '../../src/sync/roster.ts';
import { makePeople, type People } from './make-people.ts';
import type { OwnEvent } from './store/make-record.ts';

const SALT = new Uint8Array(16);
let people: People;
let changes = 0;

function open(kept: readonly (readonly [string, RosterRow])[] = []): People {
  return makePeople({
    ...{ server: 'ws://nowhere/sync', venue: 'v1', kept, params: () => ({}) },
    ...{ keep: () => {}, onChange: () => changes++, onErased: () => {}, onClosed: () => {} },
  });
}

const added = (player: string, name: string, at: number): OwnEvent => ({
  ...{ seq: 1, bytes: SALT, detached: detach({ name }, SALT).detached },
  event: { body: { player }, at: [at, 0] } as unknown as Event,
});

beforeEach(() => {
  changes = 0;
});
afterEach(() => people.destroy());

describe('names', () => {
  it('of own acts are known before the venue has heard of them', () => {
    people = open();
    people.addOwn([added('p1', 'Mika R.', 5)]);
    expect(people.name('p1')).toBe('Mika R.');
    expect([...people.ids()]).toEqual(['p1']);
    expect(changes).toBe(1);
  });

  it('are the newest, kept or own', () => {
    people = open([
      ['p1', { at: 10, name: 'Kept' }],
      ['p2', { at: 3, name: 'Kept' }],
    ]);
    people.addOwn([added('p1', 'Own', 5), added('p2', 'Own', 5)]);
    expect([people.name('p1'), people.name('p2')]).toEqual(['Kept', 'Own']);
  });

  it('of the erased are gone, whatever own acts say', () => {
    people = open([['p1', { at: 1, erased: true }]]);
    people.addOwn([added('p1', 'Mika R.', 5)]);
    expect(people.name('p1')).toBeUndefined();
    expect(people.isErased('p1')).toBe(true);
  });
});

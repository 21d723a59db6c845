import { expect, it } from 'vitest';
import { kindOf } from '../../../src/subjects.ts';
import { PHONE_KINDS, type PhoneKindName, phoneDraft } from './phone-acts.ts';

const BODIES: Record<PhoneKindName, object> = {
  'session.opened': {},
  'waitlist.joined': { game: 'g1', origin: 'phone' },
  'waitlist.left': { game: 'g1', reason: 'asked' },
  'waitlist.checked-in': {},
  'lists.left': {},
  'call.answered': { call: 'd1.1', answer: 'coming' },
  'call.extended': { call: 'd1.1' },
  'move.requested': { sort: 'seat', seats: undefined },
  'move.withdrawn': { sort: 'seat' },
  'move.declined': { sort: 'table', table: 't1', seat: 2 },
  'interest.registered': { tournament: 'main' },
  'interest.withdrawn': { tournament: 'main' },
};

it.each(Object.keys(PHONE_KINDS) as PhoneKindName[])('makes %s as the venue reads it', (name) => {
  const draft = phoneDraft(name, 'p1', BODIES[name], 1_000);
  const kind = kindOf(draft.subject, name)!;
  expect(draft.kv).toBe(kind.version);
  expect(kind.may).toContain('player');
  expect(kind.body.safeParse(draft.body)).toMatchObject({ success: true });
});

it('[LIST-10] says how long a join is good for, and acts for its own player alone', () => {
  const { body } = phoneDraft('waitlist.joined', 'p1', { game: 'g1', origin: 'callin', player: 'p2' }, 1_000);
  expect(body).toEqual({ game: 'g1', origin: 'callin', player: 'p1', validUntil: 1_000 + 30 * 60_000 });
});

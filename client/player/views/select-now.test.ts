import { describe, expect, it } from 'vitest';
import type { OwnEntry, PhoneBoard } from '../phone/phone-board.ts';
import type { ActState, PhoneAct } from '../phone/select-acts.ts';
import { SCENES } from '../testing/scenes.ts';
import { callsNow, joinsNow, placesNow, refusedNow, tournamentsNow } from './select-now.ts';

const board = (scene: string): PhoneBoard => SCENES[scene]!.board;
let seq = 0;
const act = (kind: PhoneAct['kind'], body: object, state: ActState = 'kept'): PhoneAct => ({
  ...{ seq: ++seq, kind, body, state, at: 0 },
});

describe('what concerns the player now', () => {
  it('[LIST-9] calls, the one that runs out first before the others, with what was said and not yet answered', () => {
    const [entry] = board('called').lists as [OwnEntry];
    const sooner = {
      ...entry,
      game: 'plo',
      call: { ...entry.call!, call: 'd2.9', deadline: entry.call!.deadline - 1 },
    };
    const both = { ...board('called'), lists: [entry, sooner] };
    const said = act('call.answered', { call: 'd2.7', answer: 'coming' });
    expect(callsNow(both, [said]).map(({ call, said }) => [call.call, said])).toEqual([
      ['d2.9', undefined],
      ['d2.7', 'coming'],
    ]);
    expect(callsNow(both, [{ ...said, state: 'done' }])[1]?.said).toBeUndefined();
    expect(placesNow(both, [])).toEqual([]);
  });

  it('[LIST-10] joins that the venue has not answered stand in no place, and go when it has', () => {
    const join = act('waitlist.joined', { game: 'plo' });
    expect(joinsNow(board('room'), [join])).toEqual([join]);
    expect(joinsNow(board('room'), [{ ...join, state: 'refused' }])).toEqual([]);
    expect(joinsNow(board('room'), [act('waitlist.joined', { game: 'nlh' })])).toEqual([]);
    expect(refusedNow([{ ...join, state: 'refused' }])).toHaveLength(1);
  });

  it('[LIST-10] a place that is being given up is still theirs until the venue says otherwise', () => {
    const [place] = placesNow(board('room'), [act('waitlist.left', { game: 'nlh' })]);
    expect(place).toMatchObject({ entry: { position: 3 }, doing: 'leaving' });
    expect(placesNow(board('room'), [act('lists.left', {})])[0]?.doing).toBe('leaving');
    expect(placesNow(board('room'), [act('waitlist.left', { game: 'plo' })])[0]?.doing).toBeUndefined();
  });

  it('tournaments that go on, where the player is sent first', () => {
    const [moved] = board('tournament').tournaments;
    const still = { ...moved!, id: 'b', move: null };
    const over = { ...moved!, id: 'c', phase: 'finished' as const };
    const all = {
      ...board('quiet'),
      tournaments: [still, over, moved!, { ...still, id: 'd', status: 'out' as const }],
    };
    expect(tournamentsNow(all).map(({ id }) => id)).toEqual(['evening', 'b']);
    expect(tournamentsNow(undefined)).toEqual([]);
  });
});

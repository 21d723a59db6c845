import { expect, it } from 'vitest';
import { DEFAULT_FLOOR_POLICY, floorPolicy } from '../policy.ts';
import { MINUTE, TestRoom } from '../test-room.ts';

it('[MOVE-2] the first version said nothing of table changes: the default holds', () => {
  const room = new TestRoom();
  const { shorteningMove: _, ...first } = DEFAULT_FLOOR_POLICY;
  room.act('policy.adopted', { ...first, otherLists: 'keep' });
  expect(floorPolicy(room.state)).toEqual({ ...DEFAULT_FLOOR_POLICY, otherLists: 'keep' });
});

it('[LIST-3] binds calls made after it; deadlines that run stay', () => {
  const room = new TestRoom();
  room.join('ana');
  room.join('ben');
  const before = room.callNext('ana');
  const { deadline } = room.state.get('calls', before)!;
  room.act('policy.adopted', { ...DEFAULT_FLOOR_POLICY, callSeconds: 60 });
  const after = room.callNext('ben');
  expect(room.state.get('calls', before)!.deadline).toBe(deadline);
  expect(room.state.get('calls', after)!.deadline).toBe(room.now + MINUTE);
  expect(floorPolicy(room.state).callSeconds).toBe(60);
  expect(() => room.act('policy.adopted', { callSeconds: 60 }), 'only whole').toThrow();
});

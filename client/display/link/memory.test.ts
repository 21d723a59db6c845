import { describe, expect, it } from 'vitest';
import {
  forgetAll,
  guessNow,
  keepIdentity,
  keepMemory,
  type Memory,
  readIdentity,
  readMemory,
  type Store,
} from './memory.ts';

function store(): Store & { raw: Map<string, string> } {
  const raw = new Map<string, string>();
  return {
    raw,
    getItem: (key) => raw.get(key) ?? null,
    setItem: (key, value) => void raw.set(key, value),
    removeItem: (key) => void raw.delete(key),
  };
}
const MEMORY: Memory = { heardAt: 1_000_000, offset: 5000, boards: { waitlists: { games: [] } } };

describe('what a screen remembers over a power cut', () => {
  it('[SCREEN-2] is who it is and the last boards', () => {
    const kept = store();
    keepIdentity(kept, { device: 'tv1', token: 'secret' });
    keepMemory(kept, MEMORY);
    expect(readIdentity(kept)).toEqual({ device: 'tv1', token: 'secret' });
    expect(readMemory(kept)).toEqual(MEMORY);
  });

  it('is nothing when it was cut off while it was written', () => {
    const kept = store();
    keepMemory(kept, MEMORY);
    for (const [key, value] of kept.raw) kept.raw.set(key, value.slice(0, -7));
    expect(readMemory(kept)).toBeUndefined();
  });

  it('is nothing when another program wrote there', () => {
    const kept = store();
    kept.setItem('pvm.screen.memory', '{"heardAt":"yesterday"}');
    kept.setItem('pvm.screen.identity', '[1]');
    expect(readMemory(kept)).toBeUndefined();
    expect(readIdentity(kept)).toBeUndefined();
  });

  it('goes when the screen is no longer the room’s', () => {
    const kept = store();
    keepIdentity(kept, { device: 'tv1', token: 'secret' });
    keepMemory(kept, MEMORY);
    forgetAll(kept);
    expect(kept.raw.size).toBe(0);
  });

  it('is not worth a crash where storage is refused', () => {
    const refused = new Proxy({} as Store, {
      get: () => () => {
        throw new Error('refused');
      },
    });
    keepMemory(refused, MEMORY);
    forgetAll(refused);
    expect(readMemory(refused)).toBeUndefined();
  });
});

describe('the time before any server was asked', () => {
  it('is the device’s own, put right by what was measured last', () =>
    expect(guessNow(MEMORY, 2_000_000)).toBe(2_005_000));

  it('[CLOCK-6] is never before the moment last heard of: a device without a battery wakes in the past', () =>
    expect(guessNow(MEMORY, 0)).toBe(MEMORY.heardAt));

  it('is the device’s own where nothing was ever measured', () => expect(guessNow(undefined, 42)).toBe(42));
});

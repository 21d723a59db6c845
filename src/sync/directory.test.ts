import { describe, expect, it } from 'vitest';
import { SubjectFold } from '../kernel/fold.ts';
import { chainOf, hex, placeOf, unhex } from './directory.ts';
import { newSegment } from './subject-log.ts';

const closed = (segment: string, count: number) => ({ ...newSegment(segment), count });
const fold = new SubjectFold({ subject: 'floor', kinds: [], invariants: () => [] });

describe('a chain in the directory', () => {
  it('closes every segment but the last, with count and hash', () => {
    const log = { subject: 'floor', segments: [closed('1.abcd.0', 3), closed('1.abcd.1', 9)], fold };
    const { links } = chainOf(log, undefined);
    expect(links[0]).toMatchObject({ segment: '1.abcd.0', count: 3 });
    expect(links[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(links[1]).toEqual({ segment: '1.abcd.1' });
  });
});

describe('the place of an entry', () => {
  const links = [{ segment: 'a', count: 3 }, { segment: 'b', count: 2 }, { segment: 'c' }];

  it('is in the segment that it ends, before the next one begins', () => {
    expect([1, 3, 4, 5, 6, 99].map((count) => placeOf(links, count))).toEqual([
      'a@1',
      'a@3',
      'b@1',
      'b@2',
      'c@1',
      'c@94',
    ]);
  });

  it('is the same before and after its segment was closed', () => {
    expect(placeOf([{ segment: 'a', count: 3 }, { segment: 'b' }], 5)).toBe(placeOf(links, 5));
  });

  it('is none beyond the end of a chain that is closed', () => {
    expect(placeOf([{ segment: 'a', count: 3 }], 4)).toBeUndefined();
  });
});

it('bytes come back from their hexadecimal form', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(hex(bytes)).toMatch(/^000102.*fdfeff$/);
  expect(unhex(hex(bytes))).toEqual(bytes);
});

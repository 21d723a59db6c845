import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../device/types.ts';
import { makeFormats } from '../../text/format.ts';
import { syncWords } from './sync-words.ts';

const formats = makeFormats('en', 'UTC');
const NOW = 1_000_000_000;
const fine: SyncState = { reach: 'cloud', since: NOW - 60_000, waiting: 0, conflicts: 0, differences: [] };
const words = (more: Partial<SyncState>) => syncWords({ ...fine, ...more }, NOW, formats);

describe('the sync state in words', () => {
  it('says how far acts get', () => {
    expect(words({}).title).toBe('Venue and cloud');
    expect(words({ reach: 'venue', cause: 'no-cloud' }).title).toBe('Venue only');
    expect(words({ reach: 'device', cause: 'venue-unreachable' }).title).toBe('This tablet only');
  });

  it('says why, since when, and how many acts wait', () => {
    const { detail, look } = words({ reach: 'device', cause: 'venue-unreachable', waiting: 3, since: NOW - 720_000 });
    expect(detail).toBe('3 acts waiting · no venue for 12 min');
    expect(look).toBe('apart');
  });

  it('puts conflicts before reach, and trouble before conflicts', () => {
    expect(words({ conflicts: 2 })).toMatchObject({ look: 'conflict', title: '2 conflicts to settle' });
    expect(words({ conflicts: 2, cause: 'storage-full' }).look).toBe('trouble');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Link, makeLink } from './make-link.ts';

let now = 1_000;
let told = 0;
let link: Link;

beforeEach(() => {
  vi.useFakeTimers();
  now = 1_000;
  told = 0;
  link = makeLink({ now: () => now, heard: 400, onChange: () => told++ });
});
afterEach(() => {
  link.stop();
  vi.useRealTimers();
});

describe('how far acts get', () => {
  it('is this device only, since the venue was last heard, until it is in touch', () => {
    expect(link.reach).toEqual({ reach: 'device', cause: 'venue-unreachable', since: 400, heard: 400 });
    link.up();
    expect(link.reach).toMatchObject({ reach: 'venue', cause: 'no-cloud', since: 1_000 });
    link.told({ storage: 'ok', cloud: 'up', cloudSince: 900 });
    expect(link.reach).toMatchObject({ reach: 'cloud', cause: undefined });
    link.told({ storage: 'ok', cloud: 'down', cloudSince: 900 });
    expect(link.reach).toMatchObject({ reach: 'venue', cause: 'cloud-unreachable' });
  });

  it('does not change for a socket that comes back at once', () => {
    link.up();
    link.down();
    vi.advanceTimersByTime(1_000);
    link.up();
    vi.advanceTimersByTime(5_000);
    expect(link.reach.reach).toBe('venue');
    link.down();
    now = 9_000;
    vi.advanceTimersByTime(2_000);
    expect(link.reach).toMatchObject({ reach: 'device', cause: 'venue-unreachable', since: 9_000 });
  });

  it('tells a store that takes no writes, also while its node ends the outbox for it', () => {
    link.up();
    link.told({ storage: 'full', cloud: 'none', cloudSince: 0 });
    expect(link.reach).toMatchObject({ reach: 'venue', cause: 'storage-full' });
    link.down();
    vi.advanceTimersByTime(2_000);
    expect(link.reach).toMatchObject({ reach: 'device', cause: 'storage-full' });
    link.told({ storage: 'ok', cloud: 'none', cloudSince: 0 });
    link.up();
    expect(link.reach.cause).toBe('no-cloud');
  });

  it('puts being out of service before everything else; a fork is for ever', () => {
    link.up();
    link.revoke(true);
    expect(link.reach.cause).toBe('revoked');
    link.revoke(false);
    expect(link.reach.cause).toBe('no-cloud');
    link.fork();
    link.revoke(false);
    expect(link.reach.cause).toBe('revoked');
  });

  it('tells readers seldom when the venue was heard', () => {
    link.up();
    told = 0;
    for (now = 2_000; now <= 12_000; now += 100) link.heard();
    expect(told).toBeLessThan(4);
    expect(link.reach.heard).toBeGreaterThan(6_000);
  });
});

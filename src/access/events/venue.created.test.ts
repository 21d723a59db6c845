import { expect, it } from 'vitest';
import { access, venueOf } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('sets the venue once', () => {
  const log = new TestLog(access);
  const venue = { name: 'Riverside', timeZone: 'Europe/Vienna', accent: '#c8102e' };
  log.act('venue.created', venue);
  expect(venueOf(log.state)).toEqual(venue);
  expect(log.said(log.act('venue.created', { name: 'Other', timeZone: 'UTC' }))).toBe('venue.exists');
  expect(() => log.act('venue.created', { name: '', timeZone: 'UTC' })).toThrow();
});

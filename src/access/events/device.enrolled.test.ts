import { expect, it } from 'vitest';
import { access, publicKeyOf } from '../index.ts';
import { TestLog } from '../test-log.ts';

const publicKey = new Uint8Array(32).fill(1);

it('registers a key under an id, once', () => {
  const log = new TestLog(access);
  log.act('device.enrolled', { device: 'tab', publicKey, sort: 'tablet', users: ['ana'] });
  expect(publicKeyOf(log.state, 'tab')).toEqual(publicKey);
  expect(
    log.said(log.act('device.enrolled', { device: 'tab', publicKey, sort: 'tablet' })),
    'told twice',
  ).toBeUndefined();
  const other = new Uint8Array(32).fill(2);
  expect(log.said(log.act('device.enrolled', { device: 'tab', publicKey: other, sort: 'tablet' }))).toBe(
    'device.known',
  );
  expect(() => log.act('device.enrolled', { device: 'x', publicKey: new Uint8Array(31), sort: 'tv' })).toThrow();
});

it('a device that was taken out of service does not come back under its id', () => {
  const log = new TestLog(access);
  log.act('device.enrolled', { device: 'tab', publicKey, sort: 'tablet' });
  log.act('device.revoked', { device: 'tab' });
  expect(log.said(log.act('device.enrolled', { device: 'tab', publicKey, sort: 'tablet' }))).toBe('device.known');
});

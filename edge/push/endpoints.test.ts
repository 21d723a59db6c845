import { describe, expect, it } from 'vitest';
import { endpointOf, isPublic, publicLookup } from './endpoints.ts';

describe('where push messages may go', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://web.push.apple.com/QGuQ',
    'https://updates.push.services.mozilla.com:443/wpush/v2/x',
  ])('%s', (text) => expect(endpointOf(text, false)?.href).toBe(text.replace(':443', '')));

  it.each([
    ...[
      'http://push.example.com/x',
      'https://127.0.0.1/x',
      'https://192.168.1.1/x',
      'https://[::1]/x',
      'https://[fe80::1]/x',
    ],
    ...['https://localhost/x', 'https://router/x', 'https://tv.local/x', 'https://2130706433/x', 'https://0x7f.1/x'],
    ...['https://me:secret@push.example.com/x', 'https://push.example.com:22/x', 'ftp://push.example.com/x', 'x', ''],
    `https://push.example.com/${'x'.repeat(1000)}`,
  ])('not %s', (text) => expect(endpointOf(text, false)).toBeUndefined());

  it('this machine itself where a test allows it, and nothing else in plain text', () => {
    expect(endpointOf('http://127.0.0.1:9/x', true)?.port).toBe('9');
    expect(endpointOf('http://push.example.com/x', true)).toBeUndefined();
    expect(endpointOf('https://192.168.1.1/x', true)).toBeUndefined();
  });
});

it.each([
  ...['10.1.2.3', '127.0.0.1', '169.254.169.254', '172.31.0.1', '192.168.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
  ...['255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'x'],
])('%s is not out in the world', (address) => expect(isPublic(address)).toBe(false));

it.each(['8.8.8.8', '17.57.144.1', '2a00:1450:4001::1'])('%s is', (address) => expect(isPublic(address)).toBe(true));

it('a name that leads to this machine is refused as the connection is made', async () => {
  const resolved = (all: boolean) =>
    new Promise((resolve) => publicLookup('localhost', { all }, (error) => resolve(error?.code)));
  expect(await resolved(false)).toBe('EPRIVATE');
  expect(await resolved(true)).toBe('EPRIVATE');
});

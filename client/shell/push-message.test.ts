import { expect, it } from 'vitest';
import { readPushMessage } from './push-message.ts';

const here = 'https://riverside.example';
const read = (message: unknown) => readPushMessage(JSON.stringify(message), here);

it('[LIST-9] reads a call: shown until it is seen, one message for one call, leading to this page', () => {
  const notification = { title: 'You’re called', body: 'Table 11, seat 3', navigate: `${here}/` };
  expect(
    read({ web_push: 8030, notification, pvm: { kind: 'called', venue: 'v1', player: 'p1', call: 'd1.7' } }),
  ).toEqual({
    ...{ title: 'You’re called', body: 'Table 11, seat 3', path: '/', tag: 'called.d1.7', silent: false, urgent: true },
  });
});

it('opens pages of this origin only', () => {
  const leads = (navigate: unknown) => read({ notification: { title: 'x', navigate } }).path;
  expect(leads('/v/v1/t/evening')).toBe('/v/v1/t/evening');
  expect(leads('http://192.168.1.4:8080/v/v1/t/evening')).toBe('/v/v1/t/evening');
  expect(leads('javascript:alert(1)')).toBe('/');
  expect(leads(7)).toBe('/');
});

it('shows something whatever comes', () => {
  for (const text of [undefined, '', 'no', '{}', '[]', 'null', '{"notification":null}'])
    expect(readPushMessage(text, here).title).not.toBe('');
});

import { expect, it } from 'vitest';
import { NewLogs } from './new-logs.ts';

const standing = { tab: { sort: 'tablet' }, tv: { sort: 'tv' } } as const;
const devices = { get: (id: string) => ({ ...standing[id as 'tab'], id, standing: 'enrolled' }) as never };
const open = (logs: NewLogs, device: string, times: number, name = 'new') =>
  Array.from({ length: times }, (_, i) => logs.mayOpen(device, `tournament/${name}-${i}`)).filter(Boolean).length;

it('a tablet opens many logs and then one a minute, a TV next to none', () => {
  let now = 0;
  const logs = new NewLogs({ logs: new Map() }, devices, () => now);
  expect(open(logs, 'tab', 300)).toBe(256);
  expect(open(logs, 'tv', 100)).toBe(4);
  now += 3_600_000;
  expect(open(logs, 'tab', 100, 'later')).toBe(60);
  expect(open(logs, 'tv', 100, 'later')).toBe(0);
});

it('what is open already, or was just opened, counts for nothing', () => {
  const logs = new NewLogs({ logs: new Map([['floor', {} as never]]) }, devices, () => 0);
  for (let i = 0; i < 50; i++) expect(logs.mayOpen('tv', 'floor')).toBe(true);
  for (let i = 0; i < 50; i++) expect(logs.mayOpen('tv', 'tournament/one')).toBe(true);
});

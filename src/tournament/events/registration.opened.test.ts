import { expect, it } from 'vitest';
import { lifeCycle } from '../select.ts';
import { THIS } from '../state.ts';
import { CREATED, Evening, MINUTE } from '../testing/evening.ts';

it('[ENTRY-1] an announced tournament takes entries once registration is open', () => {
  const friday = new Evening();
  friday.act('tournament.created', CREATED as never);
  expect(lifeCycle(friday.state, friday.now)).toMatchObject({ is: 'announced', entryOpen: false });
  expect(friday.outcome(friday.act('player.registered', { player: 'p1' }))).toBe('registration.unopened');
  friday.act('registration.opened');
  expect(lifeCycle(friday.state, friday.now)).toMatchObject({ is: 'registering', entryOpen: true });
  expect(friday.outcome(friday.act('player.registered', { player: 'p1' }))).toBe('applied');
});

it('[ENTRY-3] opened anew after the close, it stays open until closed by hand or at the row it names', () => {
  const friday = new Evening();
  friday.act('tournament.created', { ...CREATED, closesAfterRow: 0 } as never);
  friday.act('registration.opened');
  friday.act('clock.started');
  friday.later(21 * MINUTE);
  expect(friday.outcome(friday.act('player.registered', { player: 'p1' }))).toBe('registration.closed');
  friday.act('registration.opened', { closesAfterRow: null });
  expect(friday.state.get('tournament', THIS)).toMatchObject({ registration: 'open', phase: 'running' });
  expect(friday.outcome(friday.act('player.registered', { player: 'p1' }))).toBe('applied');
});

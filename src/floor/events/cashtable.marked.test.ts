import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-1] a table is open, running, short or breaking while it is not closed', () => {
  const room = new TestRoom();
  for (const as of ['running', 'short', 'breaking', 'open']) {
    room.act('cashtable.marked', { table: 't1', as });
    expect(room.state.get('tables', 't1')?.state).toBe(as);
  }
  room.act('cashtable.closed', { table: 't1' });
  expect(room.said(room.act('cashtable.marked', { table: 't1', as: 'running' }))).toBe('table.closed');
});

it('[CASH-1] nobody is called for a table that breaks', () => {
  const room = new TestRoom();
  room.join('ana');
  room.act('cashtable.marked', { table: 't1', as: 'breaking' });
  expect(room.said(room.callNext('ana', { table: 't1', seat: 1 }))).toBe('table.closed');
});

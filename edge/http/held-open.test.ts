import { expect, it } from 'vitest';
import { HeldOpen } from './held-open.ts';

it('each has its share, whatever others hold', () => {
  const held = new HeldOpen(2, 'streams.many');
  held.take('tv-1');
  held.take('tv-1');
  expect(() => held.take('tv-1')).toThrow(expect.objectContaining({ status: 429, code: 'streams.many' }));
  held.take('tv-2');
});

it('what is given back is had again, once', () => {
  const held = new HeldOpen(1, 'streams.many');
  const back = held.take('tv-1');
  back();
  back();
  held.take('tv-1');
  expect(() => held.take('tv-1')).toThrow('Too many');
});

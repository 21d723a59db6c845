import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens, slidesBoard } from '../index.ts';
import { MOST_SLIDES } from './slide.written.ts';

const words = (id: string) => (id === 'gone' ? undefined : `Words of ${id}`);

it('[SCREEN-1] slides of a set stand in the order in which they were written, and keep it when written anew', () => {
  const log = new TestLog(screens);
  for (const slide of ['s1', 's2', 'gone']) log.act('slide.written', { slide, set: 'house' });
  log.act('slide.written', { slide: 'x1', set: 'other' });
  log.act('slide.written', { slide: 's1', set: 'house' });
  expect(slidesBoard(log.state, 'house', words)).toEqual({ board: 'slides', slides: ['Words of s1', 'Words of s2'] });
  expect(slidesBoard(log.state, 'none', words)).toEqual({ board: 'slides', slides: [] });
});

it('a set ends', () => {
  const log = new TestLog(screens);
  for (let i = 0; i < MOST_SLIDES; i++) log.act('slide.written', { slide: `s${i}`, set: 'house' });
  expect(log.said(log.act('slide.written', { slide: 'more', set: 'house' }))).toBe('slides.full');
  expect(log.said(log.act('slide.written', { slide: 's0', set: 'house' }))).toBeUndefined();
});

it('its words are no part of the body', () => {
  const log = new TestLog(screens);
  expect(() => log.act('slide.written', { slide: 's1', set: 'house', text: 'Hi' })).toThrow();
});

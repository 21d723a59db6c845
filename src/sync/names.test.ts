import { describe, expect, it } from 'vitest';
import { clientOf, type DocumentName, formatName, formatSegment, parseName, parseSegment } from './names.ts';

const NAMES: DocumentName[] = [
  { type: 'outbox', venue: 'v', device: 'd', load: 'x1' },
  { type: 'log', venue: 'v', subject: 'floor', segment: '1.abcd.0' },
  { type: 'log', venue: 'v', subject: 'tournament/t1', segment: '12.abcd1234.34' },
  { type: 'directory', venue: 'v', start: 'abcd' },
  { type: 'board', venue: 'v', start: 'abcd', view: 'clock.t1' },
  { type: 'roster', venue: 'v', writer: 'edge' },
  { type: 'desk', venue: 'v' },
];

describe('names of documents', () => {
  it.each(NAMES)('$type comes back from its text', (name) => {
    expect(parseName(formatName(name))).toEqual(name);
  });

  it.each([
    ...['', 'outbox', 'outbox/v/d', 'outbox/v/d/l/more', 'desk', 'desk/v/x', 'log/v/floor', 'log/v/a/b/c/d'],
    ...['unknown/v', '../v', 'desk/..', 'desk/.', 'desk/a b', 'desk/é', 'desk//', 'desk/%2e', `desk/${'a'.repeat(65)}`],
    `log/${'a/'.repeat(150)}`,
  ])('%j is none', (text) => {
    expect(parseName(text)).toBeUndefined();
  });
});

describe('names of segments', () => {
  it('come back from their text', () => {
    const name = { term: 3, start: 'a1b2', index: 17 };
    expect(parseSegment(formatSegment(name))).toEqual(name);
  });

  it.each([
    '',
    '1.abcd',
    '1.abc.0',
    '-1.abcd.0',
    '1.ABCD.0',
    '1.abcd.x',
    '1.abcd.0.0',
    '1234567890.abcd.0',
    '1.abcd.0\n',
  ])('%j is none', (text) => {
    expect(parseSegment(text)).toBeUndefined();
  });

  it('give a document the same client in every copy of a primary, and another than its neighbours', () => {
    expect(clientOf('1.abcd.0')).toBe(clientOf('1.abcd.0'));
    expect(new Set(['1.abcd.0', '1.abcd.1', '2.abcd.0', '1.abce.0'].map(clientOf)).size).toBe(4);
    expect(clientOf('1.abcd.0')).toBeLessThanOrEqual(0xffffffff);
  });
});

import { describe, expect, it } from 'vitest';
import { chunksOf } from './chunks.mjs';

const graph = new Map(
  Object.entries({
    '/w/client/entry.tsx': { imports: ['/w/solid.js'], later: ['/w/client/tv.tsx', '/w/client/pages.tsx'] },
    '/w/client/pages.tsx': {
      imports: ['/w/router.js', '/w/solid.js'],
      later: ['/w/client/floor.tsx?pick=default', '/w/client/door.tsx', '/w/client/phone.tsx'],
    },
    '/w/client/door.tsx': {
      imports: ['/w/client/door.css', '/w/client/account.ts', '/w/src/clock.ts', '/w/router.js'],
      later: [],
    },
    '/w/client/door.css': { imports: [], later: [] },
    '/w/client/account.ts': { imports: [], later: [] },
    '/w/client/phone.tsx': { imports: ['/w/client/account.ts', '/w/src/line.ts', '/w/src/fold.ts'], later: [] },
    '/w/client/tv.tsx': {
      imports: ['/w/solid.js', '/w/src/clock.ts'],
      later: ['/w/client/board.tsx', '/w/client/socket.ts'],
    },
    '/w/client/socket.ts': { imports: ['/w/yjs.js'], later: [] },
    '/w/yjs.js': { imports: [], later: [] },
    '/w/client/board.tsx': { imports: ['/w/src/places.ts'], later: [] },
    '/w/client/floor.tsx?pick=default': {
      imports: ['/w/src/places.ts', '/w/src/fold.ts', '/w/router.js'],
      later: ['/w/client/sheet.tsx'],
    },
    '/w/client/sheet.tsx': { imports: ['/w/src/fold.ts'], later: [] },
    '/w/src/clock.ts': { imports: [], later: [] },
    '/w/src/places.ts': { imports: [], later: [] },
    '/w/src/line.ts': { imports: [], later: [] },
    '/w/src/fold.ts': { imports: [], later: [] },
    '/w/router.js': { imports: ['/w/solid.js'], later: [] },
    '/w/solid.js': { imports: [], later: [] },
  }),
);
const surface = (name: string, modules: string[], after: string[] = []) => ({ name, modules, after });

describe('the chunks of a first load', () => {
  const chunks = chunksOf(graph, [
    surface('floor', ['client/entry.tsx', 'client/pages.tsx', 'client/floor.tsx']),
    surface('player', ['client/entry.tsx', 'client/pages.tsx', 'client/door.tsx']),
    surface('phone', ['client/entry.tsx', 'client/pages.tsx', 'client/phone.tsx']),
    surface('display', ['client/entry.tsx', 'client/tv.tsx'], ['client/socket.ts']),
  ]);
  const chunk = (id: string) => chunks.get(`/w/${id}`);

  it('are one for all modules that the same surfaces need', () => {
    expect(chunk('src/fold.ts')).toBe('start-floor-phone');
    expect(['client/phone.tsx', 'src/line.ts'].map(chunk)).toEqual(['start-phone', 'start-phone']);
    expect(chunk('client/floor.tsx?pick=default')).toBe('start-floor');
  });

  it('are four for the page at the door, whoever shares them', () => {
    const needed = [
      'client/entry.tsx',
      'solid.js',
      'client/pages.tsx',
      'router.js',
      'client/account.ts',
      'client/door.tsx',
    ];
    expect(needed.map(chunk)).toEqual([
      ...['start-all', 'start-all', 'start-pages', 'start-pages', 'start-phones', 'start-guest'],
    ]);
    // Not the phone's: it takes it along.
    expect(chunk('src/clock.ts')).toBe('start-all');
    expect(chunk('client/door.css')).toBe('start-guest');
  });

  it('keep apart what the first picture does without', () => {
    expect(chunk('yjs.js')).toBe('start-display-after');
  });

  it('leave what is fetched later as it is, and what a board of the display will need', () => {
    expect(['client/sheet.tsx', 'client/board.tsx', 'src/places.ts'].map(chunk)).toEqual(Array(3).fill(undefined));
  });
});

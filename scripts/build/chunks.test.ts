import { describe, expect, it } from 'vitest';
import { chunksOf } from './chunks.mjs';

const graph = new Map(
  Object.entries({
    '/w/client/entry.tsx': { imports: ['/w/solid.js'], later: ['/w/client/tv.tsx', '/w/client/pages.tsx'] },
    '/w/client/pages.tsx': { imports: ['/w/router.js', '/w/solid.js'], later: ['/w/client/floor.tsx?pick=default'] },
    '/w/client/tv.tsx': { imports: ['/w/solid.js'], later: ['/w/client/board.tsx', '/w/client/socket.ts'] },
    '/w/client/socket.ts': { imports: ['/w/yjs.js'], later: [] },
    '/w/yjs.js': { imports: [], later: [] },
    '/w/client/board.tsx': { imports: ['/w/src/places.ts'], later: [] },
    '/w/client/floor.tsx?pick=default': {
      imports: ['/w/src/places.ts', '/w/src/fold.ts', '/w/router.js'],
      later: ['/w/client/sheet.tsx'],
    },
    '/w/client/sheet.tsx': { imports: ['/w/src/fold.ts'], later: [] },
    '/w/src/places.ts': { imports: [], later: [] },
    '/w/src/fold.ts': { imports: [], later: [] },
    '/w/router.js': { imports: ['/w/solid.js'], later: [] },
    '/w/solid.js': { imports: [], later: [] },
  }),
);
const surface = (name: string, ...modules: string[]) => ({ name, modules }) as never;

describe('the chunks of a first load', () => {
  const chunks = chunksOf(graph, [
    surface('floor', 'client/entry.tsx', 'client/pages.tsx', 'client/floor.tsx'),
    surface('player', 'client/entry.tsx', 'client/pages.tsx'),
    surface('display', 'client/entry.tsx', 'client/tv.tsx', 'client/socket.ts'),
  ]);
  const chunk = (id: string) => chunks.get(`/w/${id}`);

  it('are one for all modules that the same surfaces need at the same step', () => {
    expect(chunk('solid.js')).toBe('start-display0-floor0-player0');
    expect(chunk('router.js')).toBe('start-floor1-player1');
    expect(chunk('src/fold.ts')).toBe('start-floor2');
  });

  it('keep apart what the first picture does without', () => {
    expect(chunk('yjs.js')).toBe('start-display2');
  });

  it('leave its own chunk to what is asked for by name', () => {
    const asked = ['client/entry.tsx', 'client/pages.tsx', 'client/tv.tsx', 'client/floor.tsx?pick=default'];
    expect(asked.map(chunk)).toEqual(Array(4).fill(undefined));
  });

  it('leave what is fetched later as it is, and what a board of the display will need', () => {
    expect(['client/sheet.tsx', 'client/board.tsx', 'src/places.ts'].map(chunk)).toEqual(Array(3).fill(undefined));
  });
});

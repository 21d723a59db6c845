import { describe, expect, it } from 'vitest';
import { firstLoad } from './first-load.mjs';

const manifest = {
  _solid: { file: 'b/solid.js' },
  _yjs: { file: 'b/yjs.js', imports: ['_solid'] },
  _kobalte: { file: 'b/kobalte.js', css: ['b/kobalte.css'] },
  'client/entry.tsx': {
    file: 'b/entry.js',
    imports: ['_solid'],
    css: ['b/entry.css'],
    dynamicImports: ['client/tv.tsx'],
  },
  'client/tv.tsx': { file: 'b/tv.js', imports: ['_yjs', '_solid'] },
  'client/routes/floor.tsx?pick=default&pick=$css': { file: 'b/floor.js', imports: ['_kobalte', 'client/entry.tsx'] },
};

describe('firstLoad', () => {
  it('takes static imports along and leaves the other surfaces out', () => {
    expect(firstLoad(manifest, { name: 'tv', modules: ['client/entry.tsx', 'client/tv.tsx'] })).toEqual({
      js: ['b/solid.js', 'b/entry.js', 'b/yjs.js', 'b/tv.js'],
      css: ['b/entry.css'],
    });
  });

  it('finds route modules behind the query that SolidStart gives them', () => {
    const floor = firstLoad(manifest, { name: 'floor', modules: ['client/entry.tsx', 'client/routes/floor.tsx'] });
    expect(floor.js).toContain('b/floor.js');
    expect(floor.css).toEqual(['b/entry.css', 'b/kobalte.css']);
  });

  it('refuses a surface of which only the entry was built', () => {
    expect(() => firstLoad(manifest, { name: 'console', modules: ['client/entry.tsx', 'client/gone.tsx'] })).toThrow(
      'console',
    );
  });
});

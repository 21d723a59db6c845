import { solidStart } from '@solidjs/start/config';
import unocss from 'unocss/vite';
import { defineConfig } from 'vite';
import { startChunks } from './scripts/build/chunks.mjs';
import { leaveOut } from './scripts/build/leave-out.mjs';
import { PARTS, SURFACES } from './scripts/build/surfaces.mjs';
import { unoSheet } from './uno.config.ts';

/** Where `npm run dev` finds the venue: everything that is not a page or an asset. */
const EDGE = process.env.PVM_EDGE ?? 'http://localhost:8080';

export default defineConfig({
  publicDir: 'client/public',
  // UnoCSS must stand before SolidStart: it reads the classes before JSX is compiled away.
  plugins: [
    unocss(unoSheet('display')),
    unocss(unoSheet('pages')),
    unocss(unoSheet('player')),
    leaveOut(),
    startChunks([...SURFACES, ...PARTS]),
    solidStart({
      appRoot: './client',
      ssr: false,
      devOverlay: false,
      // The shell is static, so there is never anything to hydrate.
      solid: { solid: { hydratable: false } },
    }),
  ],
  build: { target: 'es2022' },
  server: {
    proxy: {
      '/sync': { target: EDGE, ws: true },
      '/api': { target: EDGE, ws: true },
      '/health': EDGE,
      '/segments': EDGE,
    },
  },
});

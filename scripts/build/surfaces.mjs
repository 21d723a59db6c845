// The surfaces that the client is built for: where each lives, what it loads first, and what that may weigh (gzip).

const KIB = 1024;
const ENTRY = ['client/entry-client.tsx'];
const ROUTED = [...ENTRY, 'client/shell/mount-pages.tsx'];
const PLAYER_ROUTE = 'client/routes/[...view].tsx';

/**
 * @typedef {object} Surface
 * @property {string} name
 * @property {string} path       its part of the address space; a page belongs to the surface with the longest path that fits
 * @property {string} shell      its HTML, below dist/client
 * @property {'dark' | 'auto'} theme  the theme it starts with, until somebody chooses another
 * @property {string[]} modules  what its first page loads; static imports of these come along by themselves
 * @property {string[]} [after]   what is fetched with that, and run after the first picture
 * @property {string} [meanwhile]  a script that is run while its files are on their way
 * @property {string[]} [images] pictures of its first page, below dist/client
 * @property {RegExp[]} fonts    fonts that its first page is sure to need
 * @property {{ js: number, css: number }} budget  bytes of first-load JS and CSS, gzip
 */

const INTER = /^inter-latin-wght/;
const BARLOW = [/^barlow-condensed-latin-600/, /^barlow-condensed-latin-700/];

/** The first number that a browser formats takes a slow phone 80 ms, which has nothing to do while it waits for the scripts. */
const FIRST_NUMBER = "setTimeout(()=>new Intl.NumberFormat('en').format(1000))";

/** @type {Surface[]} */
export const SURFACES = [
  {
    name: 'floor',
    path: '/floor',
    shell: 'floor/index.html',
    theme: 'dark',
    modules: [
      ...ROUTED,
      'client/routes/floor.tsx',
      'client/routes/floor/index.tsx',
      'client/routes/floor/[...view].tsx',
    ],
    fonts: [INTER, BARLOW[1]],
    budget: { js: 150 * KIB, css: 15 * KIB },
  },
  {
    name: 'display',
    path: '/display',
    shell: 'display/index.html',
    theme: 'dark',
    // The sockets' half is run after the first paint; it is fetched with the rest, and weighed with it.
    modules: [...ENTRY, 'client/display/mount.tsx'],
    after: ['client/display/link/board-socket.ts'],
    fonts: [INTER, ...BARLOW],
    budget: { js: 55 * KIB, css: 10 * KIB },
  },
  {
    name: 'player',
    path: '/',
    shell: 'index.html',
    theme: 'auto',
    modules: [...ROUTED, PLAYER_ROUTE, 'client/player/guest-page.tsx'],
    meanwhile: FIRST_NUMBER,
    images: ['icons/mark.svg'],
    fonts: [INTER],
    // The guest page's own bar.
    budget: { js: 40 * KIB, css: 12 * KIB },
  },
];

/**
 * What a surface loads for some of its people only: it has no shell of its own, and is weighed with all that comes before it.
 * @type {Pick<Surface, 'name' | 'modules' | 'after' | 'budget'>[]}
 */
export const PARTS = [
  {
    name: 'phone',
    modules: [...ROUTED, PLAYER_ROUTE, 'client/player/phone-surface.tsx'],
    budget: { js: 90 * KIB, css: 12 * KIB },
  },
];

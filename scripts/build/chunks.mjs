// What a surface needs for its first page is put together into few files: over a slow network each file is an answer to be waited
// for, six at a time, and a tablet that starts with no network reads each one through its service worker.
//
//   Modules that the same surfaces need make one chunk:                start-floor-phone …
//   What a phone at the door needs comes in four, whoever shares it:   all, pages, phones, guest
//   What the first picture does without is run after it:               start-display-after
//   What a part of the display fetches later stays as it is:           a TV must not load the floor's first page for it
//
// For the guest's page alone other surfaces load a little that they would not: a phone the clock, which it needs next. Whatever else
// a surface loads, its own modules ask for.

/** Chunks of the guest's page: by the first of these surfaces that needs a module too. */
const AT_THE_DOOR = { display: 'all', floor: 'pages', phone: 'phones', player: 'guest' };

/** @typedef {Pick<import('./surfaces.mjs').Surface, 'name' | 'modules' | 'after'>} Start */

/**
 * A Vite plugin for the client's build.
 * @param {readonly Start[]} surfaces  and what some of their people load after them
 */
export function startChunks(surfaces) {
  /** Chunk by module. */
  let chunks = new Map();
  return {
    name: 'pvm:start-chunks',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    options: (options) => ({
      ...options,
      // A module that is imported later would stand in a file of its own before its chunk; one that is entered does not.
      input: [...new Set([...options.input, ...entered(surfaces)])],
      // Pages are entered by their addresses alone: nobody imports from an entry.
      preserveEntrySignatures: false,
    }),
    buildEnd() {
      chunks = chunksOf(graphOf(this), surfaces);
    },
    outputOptions: (output) => ({
      ...output,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ debugName: 'start', name: (id) => chunks.get(id) ?? null }],
      },
    }),
  };
}

/** Routes are entered by SolidStart's own doing. */
const entered = (surfaces) =>
  surfaces
    .flatMap(({ modules, after = [] }) => [...modules, ...after])
    .filter((module) => !module.startsWith('client/routes/'))
    .map((module) => `./${module}`);

/** @typedef {{ imports: readonly string[], later: readonly string[] }} Module */

/** Every module that was read, with what it imports at once and what it may import later. */
function graphOf(build) {
  return new Map(
    [...build.getModuleIds()].map((id) => {
      const { importedIds, dynamicallyImportedIds } = build.getModuleInfo(id);
      return [id, { imports: [...importedIds], later: [...dynamicallyImportedIds] }];
    }),
  );
}

/**
 * @param {ReadonlyMap<string, Module>} graph
 * @param {readonly Start[]} surfaces
 * @returns {Map<string, string>} the chunk of each module that some surface's first page needs
 */
export function chunksOf(graph, surfaces) {
  // The entry that all share leads to every surface, later.
  const isShared = (module) => surfaces.every(({ modules }) => modules.includes(module));
  const needs = surfaces.map(({ name, modules, after = [] }) => ({
    name,
    first: reachable(graph, modules, false),
    after: reachable(graph, after, false),
    ever: reachable(graph, [...modules.filter((module) => !isShared(module)), ...after], true),
  }));
  const display = needs.find(({ name }) => name === 'display');
  const chunks = new Map();
  for (const id of graph.keys()) {
    const users = needs.filter(({ first, after }) => first.has(id) || after.has(id));
    const isForPart = display?.ever.has(id) && !users.includes(display);
    if (users.length > 0 && !isForPart) chunks.set(id, `start-${nameOf(id, users)}`);
  }
  return chunks;
}

function nameOf(id, users) {
  const names = users.map(({ name }) => name);
  if (names.includes('player')) return AT_THE_DOOR[Object.keys(AT_THE_DOOR).find((name) => names.includes(name))];
  return users
    .map(({ name, first }) => (first.has(id) ? name : `${name}-after`))
    .sort()
    .join('-');
}

/** SolidStart addresses route modules with a query that says which of their exports it takes. */
const idsOf = (graph, module) => [...graph.keys()].filter((id) => id.split('?')[0].endsWith(`/${module}`));

/** Everything that these modules import at once, themselves among it; with `andLater`, also what they may import later. */
function reachable(graph, modules, andLater) {
  const found = new Set();
  const visit = (id) => {
    const module = graph.get(id);
    if (!module || found.has(id)) return;
    found.add(id);
    for (const next of module.imports) visit(next);
    if (andLater) for (const next of module.later) visit(next);
  };
  for (const module of modules) for (const id of idsOf(graph, module)) visit(id);
  return found;
}

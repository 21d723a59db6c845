// What a surface needs for its first page is put together into few files: a tablet that starts with no network reads each file
// through its service worker, and dozens of small ones take longer than what is in them.
//
//   Modules that the same surfaces need at the same step make one chunk:   start-floor2, start-floor1-player1 …
//   What a part of the display fetches later stays as it is:               a TV must not load the floor's first page for it
//
// A step is one of the surface's modules as `surfaces.mjs` lists them: what the first picture does without is run after it. Nothing
// changes hands: a surface loads just the modules that it loaded before.

/** Style sheets have their own ways. */
const SHEET = /\.css(?:\?|$)/;

/**
 * A Vite plugin for the client's build.
 * @param {Pick<import('./surfaces.mjs').Surface, 'name' | 'modules'>[]} surfaces  and what some of their people load after them
 */
export function startChunks(surfaces) {
  /** Chunk by module. */
  let chunks = new Map();
  return {
    name: 'pvm:start-chunks',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    // Pages are entered by their addresses alone: nobody imports from an entry.
    options: (input) => ({ ...input, preserveEntrySignatures: false }),
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

/** @typedef {{ imports: readonly string[], later: readonly string[] }} Module */

/** Every module that was read, with what it imports at once and what it may import later. */
function graphOf(build) {
  const ids = [...build.getModuleIds()].filter((id) => !SHEET.test(id));
  return new Map(
    ids.map((id) => {
      const { importedIds, dynamicallyImportedIds } = build.getModuleInfo(id);
      return [id, { imports: [...importedIds], later: [...dynamicallyImportedIds] }];
    }),
  );
}

/**
 * @param {ReadonlyMap<string, Module>} graph
 * @param {readonly Pick<import('./surfaces.mjs').Surface, 'name' | 'modules'>[]} surfaces
 * @returns {Map<string, string>} the chunk of each module that some surface's first page needs
 */
export function chunksOf(graph, surfaces) {
  // The entry that all share leads to every surface, later.
  const isShared = (module) => surfaces.every(({ modules }) => modules.includes(module));
  const needs = surfaces.map(({ name, modules }) => {
    const own = modules.filter((module) => !isShared(module)).flatMap((module) => idsOf(graph, module));
    return { name, steps: stepsOf(graph, modules), ever: reachable(graph, own, true) };
  });
  const display = needs.find(({ name }) => name === 'display');
  // What is asked for by its own name keeps a chunk of that name.
  const asked = new Set([...graph.values()].flatMap(({ later }) => later));
  for (const { modules } of surfaces)
    for (const module of modules) for (const id of idsOf(graph, module)) asked.add(id);
  const chunks = new Map();
  for (const id of graph.keys()) {
    if (asked.has(id)) continue;
    const names = needs.filter(({ steps }) => steps.has(id)).map(({ name, steps }) => `${name}${steps.get(id)}`);
    const isForPart = display?.ever.has(id) && !display.steps.has(id);
    if (names.length > 0 && !isForPart) chunks.set(id, `start-${names.sort().join('-')}`);
  }
  return chunks;
}

/** At which of a surface's modules, from 0, each module of its first page is first needed. */
function stepsOf(graph, modules) {
  const steps = new Map();
  for (const [step, module] of modules.entries())
    for (const id of reachable(graph, idsOf(graph, module), false)) if (!steps.has(id)) steps.set(id, step);
  return steps;
}

/** SolidStart addresses route modules with a query that says which of their exports it takes. */
const idsOf = (graph, module) => [...graph.keys()].filter((id) => id.split('?')[0].endsWith(`/${module}`));

function reachable(graph, roots, andLater) {
  const found = new Set();
  const visit = (id) => {
    const module = graph.get(id);
    if (!module || found.has(id)) return;
    found.add(id);
    for (const next of module.imports) visit(next);
    if (andLater) for (const next of module.later) visit(next);
  };
  for (const root of roots) visit(root);
  return found;
}

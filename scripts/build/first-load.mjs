// Which files a surface's first page loads, from Vite's manifest.

/**
 * @typedef {{ file: string, src?: string, imports?: string[], css?: string[], assets?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} ViteManifest
 */

/**
 * The JS and CSS files of the first load: the surface's modules with all that they import statically, in load order.
 * Throws when none but the entry is in the build, since its shell would then start an empty page.
 * @param {ViteManifest} manifest
 * @param {{ name: string, modules: string[], after?: string[] }} surface
 */
export function firstLoad(manifest, surface) {
  const js = new Set();
  const css = new Set();
  const seen = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const imported of chunk.imports ?? []) visit(imported);
    for (const sheet of chunk.css ?? []) css.add(sheet);
    if (/\.m?js$/.test(chunk.file)) js.add(chunk.file);
  };
  const roots = [...surface.modules, ...(surface.after ?? [])]
    .map((module) => keyOf(manifest, module))
    .filter((key) => key !== undefined);
  if (roots.length < 2) throw new Error(`the build holds none of the ${surface.name} surface's own modules`);
  for (const key of roots) visit(key);
  return { js: [...js], css: [...css] };
}

// SolidStart addresses route modules with a query that says which of their exports it takes.
function keyOf(manifest, module) {
  return Object.keys(manifest).find((key) => key === module || key.startsWith(`${module}?`));
}

// The client is built without what only tests, the simulator and the primary use of the kinds and subjects: it is a
// tenth of what they weigh, and every tablet and phone loads them before its first paint.
//
//   src/<area>/events/*.ts   sample
//   src/<area>/index.ts      due, invariants, and the wrapping of samples

/** What is left out, by the files it stands in. */
const PARTS = [
  { files: /\/src\/[a-z]+\/events\/[^/]+\.ts$/, names: new Set(['sample']) },
  { files: /\/src\/[a-z]+\/index\.ts$/, names: new Set(['due', 'invariants', 'sample']) },
];

/** A Vite plugin. It comes after TypeScript has been compiled away. */
export function leaveOut() {
  return {
    name: 'pvm:leave-out',
    apply: 'build',
    transform(code, id) {
      const part = PARTS.find(({ files }) => files.test(id));
      if (!part) return undefined;
      return { code: withoutProperties(code, this.parse(code), part.names), map: null };
    },
  };
}

/** The code without the object properties of these names. `ast` is its ESTree. */
export function withoutProperties(code, ast, names) {
  const cuts = [];
  walk(ast, (node) => {
    if (node.type !== 'ObjectExpression') return;
    for (const property of node.properties)
      if (property.type === 'Property' && !property.computed && names.has(property.key.name)) cuts.push(property);
  });
  let left = code;
  for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(left.slice(end))?.[0].length ?? 0;
    left = left.slice(0, start) + left.slice(end + comma);
  }
  return left;
}

function walk(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit);
    return;
  }
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) walk(value, visit);
}

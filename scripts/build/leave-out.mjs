// The client is built without what only tests, the simulator and the primary use of the kinds and subjects, the bodies'
// schemas and so their library above all: every tablet loads the rest before its first paint.
//
//   src/<area>/events/*.ts            body and sample of a kind
//   src/<area>/index.ts               due and invariants of a subject, and the wrapping of samples
//   src/access/kernel-kinds.ts        body
//   src/**                            schemas that nobody is left to use: making one is said to have no effect

/** Modules that make schemas: they have zod, or fields made of it. */
const SCHEMAS = /zod\/mini|fields\.ts/;

/** What is left out of the objects given to `define…Kind`, or of all objects, by the files they stand in. */
const PARTS = [
  { files: /\/src\/[a-z]+\/events\/[^/]+\.ts$/, names: new Set(['body', 'sample']), of: isKind },
  { files: /\/src\/[a-z]+\/index\.ts$/, names: new Set(['due', 'invariants', 'sample']), of: () => true },
  { files: /\/src\/access\/kernel-kinds\.ts$/, names: new Set(['body']), of: () => true },
];

/** A kind's definition says what it is called, who may do it and what it does. */
export function isKind({ properties }) {
  const names = new Set(properties.map(({ key }) => key?.name));
  return names.has('kind') && names.has('may') && names.has('apply');
}

/** A Vite plugin. It comes after TypeScript has been compiled away. */
export function leaveOut() {
  return {
    name: 'pvm:leave-out',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/.+\.ts$/.test(id)) return undefined;
      const part = PARTS.find(({ files }) => files.test(id));
      const left = part ? withoutProperties(code, this.parse(code), part) : code;
      const marked = SCHEMAS.test(left) || SCHEMAS.test(id) ? withPureConstants(left, this.parse(left)) : left;
      return marked === code ? undefined : { code: marked, map: null };
    },
  };
}

/** The code without the properties of these names, of the objects that `of` picks. `ast` is its ESTree. */
export function withoutProperties(code, ast, { names, of }) {
  const cuts = [];
  walk(ast, (node) => {
    if (node.type !== 'ObjectExpression' || !of(node)) return;
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

/** The code with every constant of the module that takes a call to make said to be made without effect, so that it goes when unused. */
export function withPureConstants(code, ast) {
  const made = ast.body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .filter((statement) => statement?.type === 'VariableDeclaration' && statement.kind === 'const')
    .flatMap(({ declarations }) => declarations)
    .map(({ init }) => init)
    .filter((init) => init && calls(init));
  let marked = code;
  for (const { start, end } of made.sort((a, b) => b.start - a.start))
    marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`;
  return marked;
}

/** Whether making it calls anything at once. */
function calls(node) {
  if (!node || typeof node !== 'object') return false;
  if (Array.isArray(node)) return node.some(calls);
  if (/Function/.test(node.type ?? '')) return false;
  return node.type === 'CallExpression' || Object.values(node).some(calls);
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

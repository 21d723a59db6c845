// Each surface's HTML: the one shell that SolidStart renders, with what the surface needs first named in its head, so that the
// browser fetches scripts and fonts side by side rather than one after the other.
import { createHash } from 'node:crypto';

/**
 * @param {string} html  the shell as SolidStart rendered it
 * @param {import('./surfaces.mjs').Surface} surface
 * @param {{ js: string[], css: string[], fonts: string[] }} files  below dist/client
 */
export function surfaceShell(html, surface, { js, css, fonts }) {
  const absent = (file) => !html.includes(file);
  const links = [
    ...css.filter(absent).map((file) => `<link rel="stylesheet" href="/${file}">`),
    ...js.filter(absent).map((file) => `<link rel="modulepreload" href="/${file}">`),
    ...(surface.images ?? []).map((file) => `<link rel="preload" href="/${file}" as="image" fetchpriority="high">`),
    // Last: words can be read before their font is there, and it is heavier than all that they wait for.
    ...fonts.map((file) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`),
    `<link rel="manifest" href="/manifest/${surface.name}.webmanifest">`,
  ];
  const marked = replaceOnce(html, 'data-theme="auto"', `data-surface="${surface.name}" data-theme="${surface.theme}"`);
  // Before the style sheets: a script after them waits for them.
  const { meanwhile } = surface;
  const busy = meanwhile ? replaceOnce(marked, '</title>', `</title><script>${meanwhile}</script>`) : marked;
  return replaceOnce(busy, '</head>', `${links.join('')}</head>`);
}

/**
 * The hashes that a Content-Security-Policy must allow for these shells: inline scripts and styles, in CSP's own notation.
 * @param {string[]} shells
 */
export function inlineHashes(shells) {
  const hashesOf = (tag) => {
    const pattern = new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
    const bodies = shells.flatMap((html) => [...html.matchAll(pattern)].map((match) => match[1]));
    return [...new Set(bodies.filter(Boolean).map(cspHash))].sort();
  };
  return { script: hashesOf('script'), style: hashesOf('style') };
}

const cspHash = (body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`the shell should hold ${from} exactly once`);
  return text.replace(from, () => to);
}

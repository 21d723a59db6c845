/** A page that begins with data in its HTML, so that its scripts need not ask before they show something. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

/**
 * The shell with `data` as JSON at its end, in `<script id="begun">`: inert, since no browser runs a script of that type, and without a
 * way out, since no `<` is left in it.
 */
export function begunPage(shell: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return shell.replace('</body>', () => `<script type="application/json" id="begun">${json}</script></body>`);
}

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);
/** Of brotli, from 0 to 11: what comes with each answer may not take a small computer long. */
const QUALITY = 4;

/** Never kept, not even for the way back: it is true of this moment. */
export async function answerBegun(c: Context, html: string, encodings: readonly string[]): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  c.header('Vary', 'Accept-Encoding');
  c.header('Content-Type', 'text/html; charset=utf-8');
  const encoding = ['br', 'gzip'].find((one) => encodings.includes(one));
  if (!encoding) return c.body(html);
  c.header('Content-Encoding', encoding);
  const bytes = Buffer.from(html);
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return c.body(new Uint8Array(encoding === 'br' ? await brotli(bytes, { params }) : await gz(bytes)));
}

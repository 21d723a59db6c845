/** Bytes that the sync core encodes, compressed as the client can take them. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
/** Compressing less than this costs more than it saves, bytes. */
const WORTH_IT = 1024;

export async function binary(c: Context, bytes: Uint8Array): Promise<Response> {
  c.header('Content-Type', 'application/octet-stream');
  c.header('Vary', 'Accept-Encoding');
  const accepts = (c.req.header('accept-encoding') ?? '').split(',').map((one) => one.split(';')[0]!.trim());
  if (bytes.length >= WORTH_IT && accepts.includes('br')) {
    c.header('Content-Encoding', 'br');
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
    return c.body(new Uint8Array(await brotli(bytes, quick)));
  }
  if (bytes.length >= WORTH_IT && accepts.includes('gzip')) {
    c.header('Content-Encoding', 'gzip');
    return c.body(new Uint8Array(await deflate(bytes)));
  }
  return c.body(new Uint8Array(bytes));
}

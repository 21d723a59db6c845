/** Headers that hold a browser to what the surfaces need, and to nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const ROOT = join(import.meta.dirname, '../..');

interface Hashes {
  readonly script: readonly string[];
  readonly style: readonly string[];
}

/** `client`: the folder of the built client; the build leaves the hashes of its inline parts beside it. */
export function securityHeaders(client = join(ROOT, 'dist/client')): MiddlewareHandler {
  const policy = contentPolicy(readHashes(join(client, '../csp.json')));
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('Content-Security-Policy', policy);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  };
}

function contentPolicy({ script, style }: Hashes): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${script.join(' ')}`.trim(),
    `style-src 'self' ${style.join(' ')}`.trim(),
    // Sizes and colours that are reckoned (seat positions, accent) are set through attributes by the framework.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The page may talk to another address of the same venue: edge and cloud.
    "connect-src 'self' ws: wss:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function readHashes(path: string): Hashes {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Hashes;
  } catch {
    return { script: [], style: [] };
  }
}

/** What the venue's node answers over HTTP. */
import { BadBytes } from '../../src/sync/any.ts';
import type { Checkpoint } from '../../src/sync/checkpoint.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import type { ForeignSegment } from '../../src/sync/meeting.ts';
import { errorCode } from './error-code.ts';
import type { Answer } from './types.ts';

export interface VenueApi {
  /** A closed segment's encoded entries, by its hash. Undefined for what could not be had now: it is asked for again later. */
  segment(hash: string): Promise<readonly Uint8Array[] | undefined>;
  /** The newest checkpoint at the end of a segment, not yet proved. Undefined as above. */
  checkpoint(subject: string, segment: string): Promise<Checkpoint | undefined>;
  /** Hand over a chain that the venue asked for; true when it was taken, or was known by then. */
  handOver(head: SignedHead, segments: readonly ForeignSegment[]): Promise<boolean>;
  /** POST as this device. `path` begins with `/api/`. */
  ask(path: string, body?: object): Promise<Answer>;
  /** GET as this device. `path` begins with `/api/`. */
  look(path: string): Promise<Answer>;
}

/** What closed segments, checkpoints and chains are written in: fetched when the first of them is, long after the first paint. */
const transfer = () => import('../../src/sync/transfer.ts');
type Transfer = Awaited<ReturnType<typeof transfer>>;

/** `origin`: `https://…` without a path. */
export function makeVenueApi(origin: string, token: string): VenueApi {
  const headers = { authorization: `Bearer ${token}` };

  async function read<T>(path: string, decode: (by: Transfer, bytes: Uint8Array) => T): Promise<T | undefined> {
    try {
      const [response, by] = await Promise.all([fetch(`${origin}${path}`, { headers }), transfer()]);
      return response.ok ? decode(by, new Uint8Array(await response.arrayBuffer())) : undefined;
    } catch (error) {
      if (error instanceof BadBytes) console.warn(`${path}: ${error.code}`);
      return undefined;
    }
  }

  async function answer(path: string, request: RequestInit): Promise<Answer> {
    let response: Response;
    try {
      response = await fetch(`${origin}${path}`, request);
    } catch {
      return { type: 'failed', cause: 'unreachable' };
    }
    if (!response.ok) return { type: 'refused', code: await errorCode(response) };
    return { type: 'done', body: await response.json().catch(() => undefined) };
  }

  return {
    segment: (hash) => read(`/segments/${hash}`, (by, bytes) => by.decodeEntries(bytes)),
    checkpoint: (subject, segment) =>
      read(`/api/v1/checkpoints/${subject}/${segment}`, (by, bytes) => by.decodeCheckpoint(bytes)),
    ask: (path, body = {}) =>
      answer(path, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { ...headers, 'content-type': 'application/json' },
      }),
    look: (path) => answer(path, { headers, cache: 'no-store' }),
    async handOver(head, segments) {
      try {
        const body = (await transfer()).encodeChain(head, segments) as Uint8Array<ArrayBuffer>;
        const response = await fetch(`${origin}/api/v1/chains`, {
          ...{ method: 'POST', body },
          headers: { ...headers, 'content-type': 'application/octet-stream' },
        });
        return response.ok;
      } catch {
        return false;
      }
    },
  };
}

import { sha256 } from '@noble/hashes/sha2.js';

/** Names of documents, as they stand after `/sync/`. Each document has exactly one writer. */
export type DocumentName =
  | { readonly type: 'outbox'; readonly venue: string; readonly device: string; readonly load: string }
  | { readonly type: 'log'; readonly venue: string; readonly subject: string; readonly segment: string }
  | { readonly type: 'directory'; readonly venue: string; readonly start: string }
  | { readonly type: 'board'; readonly venue: string; readonly start: string; readonly view: string }
  | { readonly type: 'roster'; readonly venue: string; readonly writer: string }
  | { readonly type: 'desk'; readonly venue: string };

const PART = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export function formatName(name: DocumentName): string {
  switch (name.type) {
    case 'outbox':
      return `outbox/${name.venue}/${name.device}/${name.load}`;
    case 'log':
      return `log/${name.venue}/${name.subject}/${name.segment}`;
    case 'directory':
      return `directory/${name.venue}/${name.start}`;
    case 'board':
      return `board/${name.venue}/${name.start}/${name.view}`;
    case 'roster':
      return `roster/${name.venue}/${name.writer}`;
    case 'desk':
      return `desk/${name.venue}`;
  }
}

/** Undefined for anything that is no document's name. */
export function parseName(text: string): DocumentName | undefined {
  if (text.length > 256) return undefined;
  const parts = text.split('/');
  if (!parts.every((part) => PART.test(part))) return undefined;
  const [type, venue, a, b, c] = parts;
  if (venue === undefined) return undefined;
  if (type === 'desk' && parts.length === 2) return { type, venue };
  if (type === 'directory' && parts.length === 3) return { type, venue, start: a! };
  if (type === 'roster' && parts.length === 3) return { type, venue, writer: a! };
  if (type === 'outbox' && parts.length === 4) return { type, venue, device: a!, load: b! };
  if (type === 'board' && parts.length === 4) return { type, venue, start: a!, view: b! };
  if (type === 'log' && parts.length === 4) return { type, venue, subject: a!, segment: b! };
  if (type === 'log' && parts.length === 5) return { type, venue, subject: `${a}/${b}`, segment: c! };
  return undefined;
}

/** `<term>.<random start id>.<n>`: two histories never share a segment's name. */
export interface SegmentName {
  readonly term: number;
  readonly start: string;
  readonly index: number;
}

export const formatSegment = (segment: SegmentName): string => `${segment.term}.${segment.start}.${segment.index}`;

export function parseSegment(text: string): SegmentName | undefined {
  const match = /^(\d{1,9})\.([a-z0-9]{4,16})\.(\d{1,9})$/.exec(text);
  return match ? { term: Number(match[1]), start: match[2]!, index: Number(match[3]) } : undefined;
}

/**
 * The Yjs client id of a segment's document: from its name, which is random for each start of a primary. So
 * a primary that was restored from a copy, and serves a segment that it got back from a tablet, gives the
 * same document the same client id; a fresh one would double every entry on the devices that hold it.
 */
export function clientOf(segment: string): number {
  const hash = sha256(new TextEncoder().encode(`client ${segment}`));
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0);
}

/** The server's messages, their fields checked: undefined for one that isn't what its type says. */
import type { SignedHead } from '../../../src/sync/head.ts';
import type { Ack, ChainWanted, NodeState, ServerHello, TimePong } from '../../../src/sync/protocol.ts';

type Fields = Record<string, unknown>;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

export function readHello(m: Fields): ServerHello | undefined {
  const { protocol, foldVersion, venue, start, term, now } = m;
  if (!isCount(protocol) || !isCount(foldVersion) || !isText(venue) || !isText(start)) return undefined;
  return isCount(term) && isCount(now) ? { protocol, foldVersion, venue, start, term, now } : undefined;
}

export function readAck({ seq, hash, cloud }: Fields): Ack | undefined {
  return isCount(seq) && isBytes(hash) && isCount(cloud) ? { seq, hash, cloud } : undefined;
}

export function readPong({ sent, server }: Fields): TimePong | undefined {
  return isCount(sent) && isCount(server) ? { sent, server } : undefined;
}

export function readHead(m: Fields): SignedHead | undefined {
  const { subject, segment, n, hash, publicKey, signature } = m;
  if (!isText(subject) || !isText(segment) || !isCount(n)) return undefined;
  if (!isBytes(hash) || !isBytes(publicKey) || !isBytes(signature)) return undefined;
  // Copies: what the reader gives are views into the frame.
  return { subject, segment, n, hash: hash.slice(), publicKey: publicKey.slice(), signature: signature.slice() };
}

export function readState({ storage, cloud, cloudSince }: Fields): NodeState | undefined {
  if (storage !== 'ok' && storage !== 'full' && storage !== 'locked') return undefined;
  if (cloud !== 'none' && cloud !== 'up' && cloud !== 'down') return undefined;
  return isCount(cloudSince) ? { storage, cloud, cloudSince } : undefined;
}

export function readChainWanted({ subject, known }: Fields): ChainWanted | undefined {
  if (!isText(subject) || !Array.isArray(known)) return undefined;
  const right = known.every((one) => isText(one?.segment) && isCount(one?.count));
  return right ? { subject, known } : undefined;
}

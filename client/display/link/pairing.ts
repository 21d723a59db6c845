/**
 * Pairing: the screen asks for six digits and waits until someone types them on the floor. The secret that stands for the
 * question never leaves this page; what comes back is the screen's own device id and token.
 */
import type { Identity } from './memory.ts';

export interface PairingEvents {
  /** Six digits to show. */
  code(code: string): void;
  /** The venue could not be asked; it is tried again by itself. */
  unreachable(): void;
}

export interface PairingParts {
  readonly fetcher: typeof fetch;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

type Answer = { type: 'paired'; identity: Identity } | { type: 'waiting' } | { type: 'over' } | { type: 'unreachable' };

/** Slower than the number of questions that a venue takes from one address. */
const RETRY_MS = 4000;
/** Where the server answers a long poll at once, it is still asked only this often. */
const POLL_MS = 1000;

/** Resolves once the screen is paired, however long that takes; undefined when `signal` was aborted. */
export async function pairScreen(on: PairingEvents, parts: PairingParts): Promise<Identity | undefined> {
  while (!parts.signal.aborted) {
    const question = await ask(parts);
    if (!question) {
      on.unreachable();
      await parts.wait(RETRY_MS);
      continue;
    }
    on.code(question.code);
    const identity = await poll(question.secret, on, question.code, parts);
    if (identity) return identity;
  }
  return undefined;
}

async function ask({ fetcher, signal }: PairingParts): Promise<{ code: string; secret: string } | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetcher('/api/v1/pairings', { method: 'POST', headers, body: '{}', signal });
    const { code, secret } = (await response.json()) as { code?: unknown; secret?: unknown };
    return response.ok && typeof code === 'string' && typeof secret === 'string' ? { code, secret } : undefined;
  } catch {
    return undefined;
  }
}

/** Waits for one question's answer; undefined when the question has run out and another must be asked. */
async function poll(
  secret: string,
  on: PairingEvents,
  code: string,
  parts: PairingParts,
): Promise<Identity | undefined> {
  let lost = false;
  while (!parts.signal.aborted) {
    const answer = await answerTo(secret, parts);
    if (answer.type === 'paired') return answer.identity;
    if (answer.type === 'over') return undefined;
    if (answer.type === 'unreachable') {
      lost = true;
      on.unreachable();
    } else if (lost) {
      lost = false;
      on.code(code);
    }
    await parts.wait(answer.type === 'unreachable' ? RETRY_MS : POLL_MS);
  }
  return undefined;
}

async function answerTo(secret: string, { fetcher, signal }: PairingParts): Promise<Answer> {
  try {
    const response = await fetcher(`/api/v1/pairings/${encodeURIComponent(secret)}`, { cache: 'no-store', signal });
    if (response.status === 404 || response.status === 410) return { type: 'over' };
    if (response.status >= 400) return { type: 'unreachable' };
    const { device, token } = (await response.json().catch(() => ({}))) as { device?: unknown; token?: unknown };
    const paired = typeof device === 'string' && typeof token === 'string';
    return paired ? { type: 'paired', identity: { device, token } } : { type: 'waiting' };
  } catch {
    return { type: 'unreachable' };
  }
}

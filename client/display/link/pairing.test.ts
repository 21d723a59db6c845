import { describe, expect, it } from 'vitest';
import { pairScreen } from './pairing.ts';

type Reply = { status?: number; body?: unknown } | 'no network';

/** A venue that gives these replies in turn, to the two routes. */
function venue(asked: Reply[], polled: Reply[]) {
  const requests: string[] = [];
  const fetcher = (async (url: string, init?: RequestInit) => {
    requests.push(`${init?.method ?? 'GET'} ${url}`);
    const reply = (init?.method === 'POST' ? asked : polled).shift();
    if (!reply || reply === 'no network') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(reply.body ?? {}), { status: reply.status ?? 200 });
  }) as typeof fetch;
  return { fetcher, requests };
}

async function pair(asked: Reply[], polled: Reply[], tries = 20) {
  const seen: string[] = [];
  const stop = new AbortController();
  const { fetcher, requests } = venue(asked, polled);
  const wait = async () => {
    if (--tries === 0) stop.abort();
  };
  const on = { code: (code: string) => seen.push(code), unreachable: () => seen.push('unreachable') };
  const identity = await pairScreen(on, { fetcher, wait, signal: stop.signal });
  return { identity, seen, requests };
}

const question = (code: string) => ({ body: { code, secret: `secret of ${code}` } });
const answer = { body: { device: 'tv1', token: 'token' } };

describe('pairing', () => {
  it('shows digits and ends with the screen’s own identity', async () => {
    const { identity, seen, requests } = await pair([question('482913')], [{}, {}, answer]);
    expect(identity).toEqual({ device: 'tv1', token: 'token' });
    expect(seen).toEqual(['482913']);
    expect(requests.at(-1)).toBe('GET /api/v1/pairings/secret%20of%20482913');
  });

  it('asks for new digits when the old ones have run out', async () => {
    const { identity, seen } = await pair([question('111111'), question('222222')], [{ status: 404 }, answer]);
    expect(identity?.device).toBe('tv1');
    expect(seen).toEqual(['111111', '222222']);
  });

  it('says that the venue can’t be reached, and shows the same digits when it can again', async () => {
    const { identity, seen } = await pair(
      ['no network', question('482913')],
      ['no network', { status: 503 }, {}, answer],
    );
    expect(identity?.device).toBe('tv1');
    expect(seen).toEqual(['unreachable', '482913', 'unreachable', 'unreachable', '482913']);
  });

  it('ends when it is no longer wanted', async () => {
    expect((await pair([], [], 3)).identity).toBeUndefined();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Chain } from '../../../src/sync/directory.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import type { Database } from '../store/database.ts';
import { type Heads, makeHeads } from './make-heads.ts';

const none = new Uint8Array(0);
const head = (segment: string, n: number): SignedHead => ({
  ...{ subject: 'floor', segment, n },
  ...{ hash: none, publicKey: none, signature: none },
});
const chain = (...links: [segment: string, count?: number][]): Chain => ({
  links: links.map(([segment, count]) => (count === undefined ? { segment } : { segment, count, hash: '00' })),
});
const told = (heads: Heads) => heads.all().map(({ segment, n }) => `${segment} ${n}`);

let written: string[];
let heads: Heads;
beforeEach(() => {
  written = [];
  const db = {
    put: async (_store: string, one: SignedHead) => void written.push(`+${one.segment} ${one.n}`),
    delete: async (_store: string, [, segment]: string[]) => void written.push(`-${segment}`),
  };
  heads = makeHeads(db as unknown as Database, [head('1.aaaa.0', 800)]);
});

describe('heads that a device tells', () => {
  it('are the furthest of each segment', () => {
    heads.keep(head('1.aaaa.0', 700));
    heads.keep(head('1.aaaa.0', 801));
    expect(told(heads)).toEqual(['1.aaaa.0 801']);
    expect(written).toEqual(['+1.aaaa.0 801']);
  });

  it('are dropped once the venue’s chain goes on from them', () => {
    heads.keep(head('1.bbbb.1', 3));
    heads.follow('floor', chain(['1.aaaa.0', 800], ['1.bbbb.1']));
    expect(told(heads)).toEqual(['1.bbbb.1 3']);
    expect(written).toContain('-1.aaaa.0');
  });

  it('are kept while the venue’s chain lacks them: it was restored from an older copy', () => {
    heads.keep(head('1.bbbb.1', 3));
    heads.follow('floor', chain(['1.aaaa.0', 500], ['1.bbbb.1']));
    expect(told(heads)).toEqual(['1.aaaa.0 800', '1.bbbb.1 3']);
    heads.follow('floor', chain(['1.cccc.0']));
    expect(told(heads)).toEqual(['1.aaaa.0 800', '1.bbbb.1 3']);
  });

  it('are dropped when a higher term has replaced them', () => {
    heads.follow('floor', chain(['2.cccc.0']));
    expect(told(heads)).toEqual([]);
  });

  it('are only those whose entries are here; what the server tells beside is noted', () => {
    heads.note(head('1.dddd.4', 12));
    expect(heads.told('floor')?.n).toBe(12);
    expect(told(heads)).toEqual(['1.aaaa.0 800']);
  });
});

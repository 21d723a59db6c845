/** The edge's store: the same methods as `Database`, answered by the worker that owns the connection. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { NamedRow, RosterRow } from '../../src/sync/roster.ts';
import type { ChainTransaction, CommitTransaction, Store, Stored, StoredCheckpoint } from '../../src/sync/store.ts';
import { StoreRefused } from '../../src/sync/store.ts';
import type { Subscription } from '../push/subscription.ts';
import type { Settings } from '../settings.ts';
import type { Fork, Meta } from './beside.ts';
import type { Call, Method, Reply } from './calls.ts';
import type { StorePlace } from './connection.ts';
import type { Account } from './players.ts';
import type { Outcome, PushRecord } from './push-record.ts';
import type { LatestEntry } from './reading.ts';
import { StartRefused } from './refusals.ts';

/** The disk can no longer be trusted, or the database is damaged: end the process, and start from what is there. */
export class StoreBroken extends Error {
  override readonly name = 'StoreBroken';
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Beside this file, and of its kind: among the sources, or where they were put together (scripts/build-edge.mjs). */
const WORKER = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

export const openStore = ({ data, databaseKey, busyMs }: Settings): EdgeStore =>
  new EdgeStore({ directory: data, key: databaseKey, busyMs });

export class EdgeStore implements Store, PushRecord {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private ended: Error | undefined;

  constructor(place: StorePlace) {
    this.worker = new Worker(WORKER, { workerData: place });
    this.worker.on('message', (reply: Reply) => this.settle(reply));
    this.worker.on('error', (error) => this.end(new StoreBroken('the database worker failed', { cause: error })));
    this.worker.on('exit', () => this.end(new StoreBroken('the database worker ended')));
  }

  load(foldVersion: number) {
    return this.call<Stored>('load', foldVersion);
  }
  commit(transaction: CommitTransaction) {
    return this.call<void>('commit', transaction);
  }
  adopt(transaction: ChainTransaction) {
    return this.call<void>('adopt', transaction);
  }
  saveCheckpoint(checkpoint: StoredCheckpoint) {
    return this.call<void>('saveCheckpoint', checkpoint);
  }
  entries(subject: string, segment: string) {
    return this.call<Uint8Array[]>('entries', subject, segment);
  }
  hashOf(device: string, seq: number) {
    return this.call<Uint8Array | undefined>('hashOf', device, seq);
  }
  checkpoint(subject: string, segment: string, foldVersion: number) {
    return this.call<StoredCheckpoint | undefined>('checkpoint', subject, segment, foldVersion);
  }
  meta() {
    return this.call<Meta>('meta');
  }
  setMeta(values: Meta) {
    return this.call<void>('setMeta', values);
  }
  roster() {
    return this.call<[string, RosterRow][]>('roster');
  }
  keepNames(names: readonly (readonly [id: string, row: NamedRow])[]) {
    return this.call<void>('keepNames', names);
  }
  keepFork(fork: Fork) {
    return this.call<void>('keepFork', fork);
  }
  account(login: string) {
    return this.call<Account | undefined>('account', login);
  }
  keepAccount(account: Account) {
    return this.call<void>('keepAccount', account);
  }
  forgetPlayer(player: string) {
    return this.call<void>('forgetPlayer', player);
  }
  subscriptions() {
    return this.call<Subscription[]>('subscriptions');
  }
  subscribe(subscription: Subscription) {
    return this.call<void>('subscribe', subscription);
  }
  unsubscribe(device: string) {
    return this.call<void>('unsubscribe', device);
  }
  beginMessages(keys: readonly string[], at: number) {
    return this.call<string[]>('beginMessages', keys, at);
  }
  endMessage(key: string, outcome: Outcome) {
    return this.call<void>('endMessage', key, outcome);
  }
  messagesCutOff(since: number) {
    return this.call<string[]>('messagesCutOff', since);
  }
  latestOf(device: string, most: number) {
    return this.call<LatestEntry[]>('latestOf', device, most);
  }
  probe() {
    return this.call<void>('probe');
  }

  /** After everything that was asked for before. */
  async close(): Promise<void> {
    try {
      await this.call<void>('close');
    } finally {
      this.ended = new StoreBroken('the store is closed');
      await this.worker.terminate();
    }
  }

  private call<T>(method: Method, ...args: unknown[]): Promise<T> {
    if (this.ended) return Promise.reject(this.ended);
    const id = this.calls++;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.worker.postMessage({ id, method, args } satisfies Call);
    });
  }

  private settle({ id, value, error }: Reply): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (!error) waiting?.resolve(value);
    else if (error.type === 'refused') waiting?.reject(new StoreRefused(error.code, error.message));
    else if (error.type === 'start') waiting?.reject(new StartRefused(error.message));
    else waiting?.reject(new StoreBroken(error.message));
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}

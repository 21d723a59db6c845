/** Messages between the edge and its database worker. */
import type { StoreRefused } from '../../src/sync/store.ts';
import type { Database } from './database.ts';

export type Method = Exclude<keyof Database, 'prototype'>;

export interface Call {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?:
    | { readonly type: 'refused'; readonly code: StoreRefused['code']; readonly message: string }
    | { readonly type: 'start' | 'fatal'; readonly message: string };
}

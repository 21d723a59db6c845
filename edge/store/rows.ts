/** From the database's values to plain ones. */
import type { Row, Value } from '@libsql/client/sqlite3';

export const bytes = (value: Value | undefined): Uint8Array => new Uint8Array(value as ArrayBuffer);
export const text = (value: Value | undefined): string => value as string;
export const number = (value: Value | undefined): number => value as number;

export type { Row };

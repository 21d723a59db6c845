/** From the database's values to plain ones. */
import type { Value } from './sqlite.ts';

/** Without the library's own kind of it, which a message to another thread would not carry. */
export function bytes(value: Value | undefined): Uint8Array {
  const { buffer, byteOffset, length } = value as Uint8Array;
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, length);
}
export const text = (value: Value | undefined): string => value as string;
export const number = (value: Value | undefined): number => value as number;

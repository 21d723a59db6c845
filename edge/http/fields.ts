/** Fields that several routes share. */
import { z } from '@hono/zod-openapi';

/** Bytes as base64 or base64url, of exactly `length` bytes. */
export const base64Bytes = (length: number) =>
  z
    .string()
    .max(Math.ceil(length / 3) * 4 + 4)
    .regex(/^[A-Za-z0-9+/_-]+={0,2}$/)
    .refine((text) => Buffer.from(text, 'base64').length === length, `must be ${length} bytes in base64`)
    .openapi({ type: 'string', description: `${length} bytes, base64` });

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

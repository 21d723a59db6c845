/**
 * Passwords of players' accounts: Argon2id with OWASP's parameters, kept as PHC strings so that stronger ones can be
 * told apart later. Each costs 19 MiB and some tens of milliseconds of another thread, so few run at once.
 */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ApiError } from '../http/api-error.ts';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** KiB, passes, lanes. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Threads of the pool that passwords may take: the others are the disk's and the signatures'. */
const AT_ONCE = 2;
/** Whoever comes while so many wait is asked to try again: that many take about a minute on a small machine. */
const MOST_WAITING = 500;

let running = 0;
const waiting: (() => void)[] = [];

/** Throws `ApiError` 429 when too many wait already. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await inTurn(() => derive('argon2id', { ...COST, message: utf8(password), nonce: salt }));
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** Without a hash to compare with it takes as long and is false: who asks learns nothing of which logins there are. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(kept ?? NOBODYS) ?? [];
  if (salt === undefined || hash === undefined) throw new Error('a kept password is no PHC string');
  const expected = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const nonce = Buffer.from(salt, 'base64');
  const made = await inTurn(() =>
    derive('argon2id', { ...cost, tagLength: expected.length, message: utf8(password), nonce }),
  );
  return timingSafeEqual(made, expected) && kept !== undefined;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING)
    throw new ApiError(429, 'tries.too-many', 'Too many sign in just now; wait a moment.', { seconds: 10 });
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

const utf8 = (text: string): Buffer => Buffer.from(text.normalize('NFKC'), 'utf8');
const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** What an unknown login is compared with: of the same cost as everybody's. */
const NOBODYS = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

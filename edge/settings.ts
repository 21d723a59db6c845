/** What the environment says. Intervals can be set so that tests need not wait for them. */
import { resolve } from 'node:path';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly demo: boolean;
  readonly databaseKey: string | undefined;
  /** A data message at least this often on every socket, ms: the stock provider closes after 30 s of silence. */
  readonly heartbeatMs: number;
  /** How often what time brings due is looked for, ms. */
  readonly dueMs: number;
  /** How often a store that refused is asked whether it takes writes again, ms. */
  readonly probeMs: number;
  /** How long a database lock of another program is waited for, ms. */
  readonly busyMs: number;
  /** How long an enrolment code is good for, ms. */
  readonly codeMs: number;
  /** How long a pairing code stands on a TV, ms. */
  readonly pairingMs: number;
  /** How long a code is good for by which a player's phone takes them over, ms. */
  readonly playerCodeMs: number;
  /** How long before a tournament's announced start its players are told, ms. */
  readonly startsMs: number;
  /** Whom a push service writes to: `mailto:` or an https address. */
  readonly pushContact: string;
  /** Push services on this machine are allowed: for tests. */
  readonly pushLocal: boolean;
  /** Accounts that one address may make in a minute. */
  readonly signUps: number;
  /** Tries of codes, and of one login, that one address has in a minute. */
  readonly codeTries: number;
  /** Bytes waiting on a socket from which its reader counts as slow. */
  readonly slowBytes: number;
}

const MINUTE = 60_000;

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const number = (name: string, otherwise: number): number => {
    const value = env[name];
    return value !== undefined && /^\d+$/.test(value) ? Number(value) : otherwise;
  };
  return {
    port: number('PORT', 8080),
    host: env.PVM_HOST || '127.0.0.1',
    data: resolve(env.PVM_DATA || 'data'),
    demo: env.PVM_DEMO !== '0',
    databaseKey: env.PVM_DB_KEY || undefined,
    heartbeatMs: number('PVM_HEARTBEAT_MS', 10_000),
    dueMs: number('PVM_DUE_MS', 1_000),
    probeMs: number('PVM_PROBE_MS', 1_000),
    busyMs: number('PVM_BUSY_MS', 1_000),
    codeMs: number('PVM_CODE_MS', 60 * MINUTE),
    pairingMs: number('PVM_PAIRING_MS', 10 * MINUTE),
    playerCodeMs: number('PVM_PLAYER_CODE_MS', 15 * MINUTE),
    startsMs: number('PVM_STARTS_MINUTES', 15) * MINUTE,
    pushContact: env.PVM_PUSH_CONTACT || 'mailto:pvm@example.com',
    pushLocal: env.PVM_PUSH_LOCAL === '1',
    signUps: number('PVM_SIGN_UPS', 20),
    codeTries: number('PVM_CODE_TRIES', 20),
    slowBytes: number('PVM_SLOW_BYTES', 1024 * 1024),
  };
}

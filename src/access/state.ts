import type { KernelTables } from '../kernel/entry.ts';
import type { UserRole } from './roles.ts';

export type DeviceSort = 'tablet' | 'tv' | 'edge' | 'phone';

export interface Venue {
  readonly name: string;
  /** IANA name, as `Europe/Vienna`. */
  readonly timeZone: string;
  readonly locale?: string | undefined;
  /** Colour of the venue's screens, as `#rrggbb`. */
  readonly accent?: string | undefined;
}

export interface Device {
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly sort: DeviceSort;
  /** Users who may open a session on it; undefined: any. */
  readonly users?: readonly string[] | undefined;
  /** SHA-256 of the bearer token that it shows to read and to send. */
  readonly tokenHash?: Uint8Array | undefined;
  /** `suspected`: two of its events had one id. Like `revoked`, only a new enrolment under a new id helps. */
  readonly standing: 'enrolled' | 'revoked' | 'suspected';
  /** Milliseconds since 1970. */
  readonly enrolledAt: number;
}

export interface User {
  readonly roles: readonly UserRole[];
  /** Kept, so that acts that arrive late are held rather than unknown. */
  readonly removed: boolean;
}

/** Row id: `${device}.${user}`. */
export interface Session {
  readonly since: number;
  readonly proof: Proof;
  /** Acts made up to then still count, however late they arrive. */
  readonly closedAt?: number | undefined;
}

export type Proof = 'pin' | 'password';

export type SignUp = 'open' | 'code';

export interface AccessPolicy {
  /** What a manager or admin must have signed in with for acts beyond the floor's. */
  readonly managerProof: Proof;
  /** How a player comes to an account: by themselves, or only by a code that staff show them. Absent: `open`. */
  readonly signUp?: SignUp | undefined;
}

export interface AccessTables extends KernelTables {
  /** One row, `venue`. */
  venue: Venue;
  devices: Device;
  users: User;
  sessions: Session;
  /** One row, `policy`; without it DEFAULT_POLICY holds. */
  policy: AccessPolicy;
}

export const DEFAULT_POLICY = { managerProof: 'pin', signUp: 'open' } as const satisfies AccessPolicy;

export const sessionKey = (device: string, user: string): string => `${device}.${user}`;

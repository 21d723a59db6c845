/** Who may use this tablet, and who does now. Each switch is an act of its own; the PIN is checked here, offline too. */
import { type AccessTables, hasSession, type UserRole, usersOn } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Replica } from '../../src/sync/replica.ts';
import type { Acts } from './make-acts.ts';
import type { Clock } from './make-clock.ts';
import { afterWrong, fitsPin, NO_TRIES, type PinVerifier, type Tries } from './pin.ts';
import { sameOrNew } from './same-or-new.ts';
import type { StaffUser } from './types.ts';

export interface SessionsOptions {
  readonly device: string;
  readonly replica: Replica;
  readonly acts: Acts;
  readonly clock: Clock;
  /** As told at the enrolment, for as long as `access` is not here. */
  readonly staff: readonly StaffUser[];
  readonly pin: PinVerifier | undefined;
  readonly user: string | undefined;
  readonly tries: { readonly [user: string]: Tries };
  keepTries(tries: { readonly [user: string]: Tries }): void;
  name(id: string): string | undefined;
  /** Resolves when a page loaded anew finds it, or the disk takes nothing. */
  keepUser(user: string | undefined): Promise<void>;
  onChange(): void;
}

export interface Sessions {
  staff(): readonly StaffUser[];
  user(): StaffUser | undefined;
  unlock(user: string, pin: string): Promise<'ok' | 'wrong-pin' | 'too-many-tries'>;
  lock(): Promise<void>;
}

export function makeSessions(options: SessionsOptions): Sessions {
  const { device, replica, acts, clock, pin } = options;
  let current = options.user;
  const stable = sameOrNew<readonly StaffUser[]>();
  const tries = new Map(Object.entries(options.tries));
  const access = () => replica.view('access').state as unknown as Reader<AccessTables>;

  function staff(): readonly StaffUser[] {
    const state = access();
    if (!state.has('devices', device)) return options.staff;
    const known = usersOn(state, device)
      .map((user) => ({ user, name: nameOf(user), roles: (state.get('users', user)?.roles ?? []) as UserRole[] }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return stable(known);
  }

  const nameOf = (user: string): string =>
    options.name(user) ?? options.staff.find((one) => one.user === user)?.name ?? user;

  /** Kept before it is shown: a page loaded anew in that moment would ask for the PIN again, or be open though it was locked. */
  async function set(user: string | undefined): Promise<void> {
    await options.keepUser(user);
    current = user;
    options.onChange();
  }

  async function close(): Promise<void> {
    const user = current;
    if (user === undefined || !hasSession(access(), device, user)) return;
    await acts.make({ subject: 'access', kind: 'session.closed', body: { user }, actor: user });
  }

  return {
    staff,
    user: () => staff().find(({ user }) => user === current),
    async unlock(user, entered) {
      const before = tries.get(user) ?? NO_TRIES;
      if (clock.now() < before.until) return 'too-many-tries';
      if (!pin || !staff().some((one) => one.user === user) || !(await fitsPin(pin, entered))) {
        tries.set(user, afterWrong(before, clock.now()));
        options.keepTries(Object.fromEntries(tries));
        return 'wrong-pin';
      }
      if (tries.delete(user)) options.keepTries(Object.fromEntries(tries));
      if (current !== user) await close();
      const body = { user, proof: 'pin' };
      const opened = await acts.make({ subject: 'access', kind: 'session.opened', body, actor: user });
      // A disk that takes nothing refuses every act and says so; the tablet can still be looked at by its user.
      if (opened.type === 'refused') console.warn('no session could be kept', opened.refusal);
      await set(user);
      return 'ok';
    },
    async lock() {
      await close();
      await set(undefined);
    },
  };
}

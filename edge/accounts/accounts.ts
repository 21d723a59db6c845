/**
 * Players' accounts at this venue, and the phones enrolled for them. An account is a user with the role `player` whose
 * id is the player's; a phone is a device of that one user. The login and its password stand in the edge's own table.
 */
import { hasRole, phonesOf } from '../../src/access/index.ts';
import { type FloorTables, personOf } from '../../src/floor/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Committed, OwnAct } from '../../src/sync/primary.ts';
import { ApiError } from '../http/api-error.ts';
import { randomId } from '../ids.ts';
import { type Enrolled, enrolmentOfPhone } from '../venue/enrolling.ts';
import type { VenueNode } from '../venue/node.ts';
import { named } from '../venue/setup.ts';
import { hashPassword, isPassword } from './passwords.ts';

/** Phones of one player in service: one more, and the one that was enrolled longest ago is theirs no longer. */
const MOST_PHONES = 5;

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export interface PhoneEnrolled extends Enrolled {
  readonly player: string;
}

export class Accounts {
  private readonly node: VenueNode;
  /** Logins that are being given out: two who want the same at once must not both get it. */
  private readonly pending = new Set<string>();

  constructor(node: VenueNode) {
    this.node = node;
  }

  /** A new player with an account, and their phone. Throws `account.login-taken`; rejects with `StoreRefused`. */
  async signUp(name: string, credentials: Credentials, publicKey: Uint8Array): Promise<PhoneEnrolled> {
    return this.reserving(credentials.login, async () => {
      if (await this.node.store.account(credentials.login)) throw loginTaken();
      const password = await hashPassword(credentials.password);
      const player = `p-${randomId(10)}`;
      const added = { subject: 'floor', kind: 'player.added', body: { player }, ...named(name) };
      const phone = await this.enrol(player, publicKey, [added]);
      // After the player: cut off in between, the login is free, and whoever wanted it makes it again.
      await this.keep(player, credentials.login, password);
      return phone;
    });
  }

  /** Undefined for a login that there is not, and a password that is wrong: both take as long. */
  async signIn({ login, password }: Credentials, publicKey: Uint8Array): Promise<PhoneEnrolled | undefined> {
    const account = await this.node.store.account(login);
    const right = await isPassword(password, account?.password);
    const player = right && account ? personOf(this.floor, account.player) : undefined;
    return player === undefined || !this.isKnown(player) ? undefined : this.enrol(player, publicKey);
  }

  /**
   * Somebody takes over a player whom the floor knows. Without credentials their phone is all that knows them. With those
   * of an account that stands, that account's player goes on and the other is merged into it.
   */
  async claim(of: string, credentials: Credentials | undefined, publicKey: Uint8Array): Promise<PhoneEnrolled> {
    const player = personOf(this.floor, of);
    if (!this.isKnown(player)) throw codeUnknown();
    if (!credentials) return this.enrol(player, publicKey);
    return this.reserving(credentials.login, async () => {
      const account = await this.node.store.account(credentials.login);
      if (!account || account.player === player) {
        const password = await hashPassword(credentials.password);
        const phone = await this.enrol(player, publicKey);
        await this.keep(player, credentials.login, password);
        return phone;
      }
      if (!(await isPassword(credentials.password, account.password))) throw loginTaken();
      const into = personOf(this.floor, account.player);
      const merged = { subject: 'floor', kind: 'player.merged', body: { player, into } };
      return this.enrol(into, publicKey, into === player ? [] : [merged]);
    });
  }

  isKnown(player: string): boolean {
    return this.floor.get('players', player)?.erased === false;
  }

  /** Whose phone this is, by the id that they go by now. Undefined for any other device. */
  playerOf(device: { readonly sort: string; readonly users?: readonly string[] | undefined }): string | undefined {
    const [user] = device.users ?? [];
    return device.sort !== 'phone' || user === undefined ? undefined : personOf(this.floor, user);
  }

  /** Whoever was erased has no account and no phone here any more, nor a name under an id that was merged into theirs. */
  committed({ entries }: Committed): void {
    const gone = entries.flatMap(({ event, outcome }) =>
      event.kind === 'player.erased' && outcome.type === 'applied' ? [(event.body as { player: string }).player] : [],
    );
    for (const player of new Set(gone)) this.forget(player);
  }

  private forget(player: string): void {
    const person = personOf(this.floor, player);
    const merged = [...this.floor.entries('players')].flatMap(([id, row]) => (row.mergedInto === person ? [id] : []));
    const acts = [person, ...merged].flatMap((id): OwnAct[] => [
      ...phonesOf(this.node.access, id).map(revoked),
      ...(hasRole(this.node.access, id, 'player') ? [userRemoved(id)] : []),
      ...(this.node.roster.name(id) === undefined ? [] : [erased(id)]),
    ]);
    const gone = this.node.store.forgetPlayer(person);
    const told = acts.length > 0 ? this.node.commit(acts) : undefined;
    Promise.all([gone, told]).catch((err) => this.node.log.error({ player: person, err }, 'could not forget a player'));
  }

  private async enrol(player: string, publicKey: Uint8Array, before: readonly OwnAct[] = []): Promise<PhoneEnrolled> {
    const { act, enrolled } = enrolmentOfPhone(player, publicKey);
    const user = { subject: 'access', kind: 'user.added', body: { user: player, roles: ['player'] } };
    const known = hasRole(this.node.access, player, 'player');
    const phones = phonesOf(this.node.access, player);
    const left = phones.slice(0, Math.max(0, phones.length - MOST_PHONES + 1)).map(revoked);
    await this.node.commit([...before, ...(known ? [] : [user]), act, ...left]);
    return { ...enrolled, player };
  }

  private keep(player: string, login: string, password: string): Promise<void> {
    return this.node.store.keepAccount({ login, player, password, at: this.node.clock.now() });
  }

  private async reserving<T>(login: string, work: () => Promise<T>): Promise<T> {
    if (this.pending.has(login)) throw loginTaken();
    this.pending.add(login);
    try {
      return await work();
    } finally {
      this.pending.delete(login);
    }
  }

  private get floor(): Reader<FloorTables> {
    return this.node.primary.fold('floor').root as unknown as Reader<FloorTables>;
  }
}

const userRemoved = (user: string): OwnAct => ({ subject: 'access', kind: 'user.removed', body: { user } });
const erased = (player: string): OwnAct => ({ subject: 'floor', kind: 'player.erased', body: { player } });
export const revoked = (device: string): OwnAct => ({ subject: 'access', kind: 'device.revoked', body: { device } });

const loginTaken = (): ApiError =>
  new ApiError(409, 'account.login-taken', 'Somebody else signs in with this already.');
export const codeUnknown = (): ApiError =>
  new ApiError(403, 'code.unknown', 'This code is not known, was used, or has run out.');

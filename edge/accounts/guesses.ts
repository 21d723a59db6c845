/**
 * How often a login may be tried. Three bounds, so that whoever guesses is stopped and the room is not:
 *
 *  - a login from one address: a few tries a minute;
 *  - all logins from one address: many, since a whole room may stand behind one;
 *  - a login from everywhere: some in a quarter of an hour. An address from which this login has been right is not
 *    held to that: a stranger who guesses can't lock its owner out of the room.
 */
import { Tries } from '../http/tries.ts';

/** Tries of one address for every login's few. */
const ADDRESS_TIMES = 10;
const LOGIN_TIMES = 3;
const LOGIN_SECONDS = 15 * 60;
/** Addresses remembered from which a login was right, the oldest forgotten first. */
const MOST_KNOWN = 20_000;

export class Guesses {
  private readonly near: Tries;
  private readonly address: Tries;
  private readonly login: Tries;
  private readonly known = new Set<string>();

  constructor(aMinute: number) {
    this.near = new Tries(aMinute);
    this.address = new Tries(aMinute * ADDRESS_TIMES);
    this.login = new Tries(aMinute * LOGIN_TIMES, LOGIN_SECONDS);
  }

  /** Before anything is looked at. Throws `tries.too-many`. */
  async take(login: string, address: string): Promise<void> {
    await this.address.take(address);
    await this.near.take(`${login} ${address}`);
    if (!this.known.has(`${login} ${address}`)) await this.login.take(login);
  }

  /** It was no guess. */
  async right(login: string, address: string): Promise<void> {
    const key = `${login} ${address}`;
    await Promise.all([this.address.giveBack(address), this.near.giveBack(key)]);
    if (!this.known.has(key)) await this.login.giveBack(login);
    this.known.delete(key);
    this.known.add(key);
    const [oldest] = this.known;
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }
}

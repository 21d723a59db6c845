import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accountText } from '../../../client/text/player-account.ts';
import { phoneText as text } from '../../../client/text/player-phone.ts';
import type { NetworkLink } from './network-link.ts';

export interface AccountFields {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** A player's phone, as its player uses it: taps on what is named, reads what is shown. */
export class PhonePage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly link: NetworkLink;

  constructor(context: BrowserContext, page: Page, link: NetworkLink) {
    this.context = context;
    this.page = page;
    this.link = link;
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(new URL(path, this.link.origin).href);
  }

  /** Makes an account from the page at the door; resolves when the phone is signed in. */
  async signUp({ name, login, password }: AccountFields): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name: accountText.signUp }).click();
    await this.page.getByLabel(accountText.name).fill(name);
    await this.page.getByLabel(accountText.login).fill(login);
    await this.page.getByLabel(accountText.password, { exact: true }).fill(password);
    await this.page.getByRole('button', { name: accountText.signUp }).click();
    await this.ready();
  }

  async signIn({ login, password }: Omit<AccountFields, 'name'>): Promise<void> {
    await this.open('/join#sign-in');
    await this.page.getByLabel(accountText.login).fill(login);
    await this.page.getByLabel(accountText.password, { exact: true }).fill(password);
    await this.page.getByRole('button', { name: accountText.signIn, exact: true }).click();
  }

  /** Scans the QR code that a host shows: opens its address. */
  async claim(address: string): Promise<void> {
    await this.open(new URL(address).pathname + new URL(address).hash);
    await this.page.getByRole('button', { name: accountText.code }).click();
    await this.ready();
  }

  /** Resolves when the signed-in surface stands. */
  async ready(): Promise<void> {
    await this.tabs.waitFor();
  }

  get tabs(): Locator {
    return this.page.getByRole('navigation', { name: text.tabs.label });
  }

  async go(tab: 'room' | 'tournaments' | 'me'): Promise<void> {
    // What waits is said after the word.
    await this.tabs.getByRole('link', { name: new RegExp(`^${text.tabs[tab]}`) }).click();
  }

  /** Joins a list; resolves when it is on this phone. */
  async join(game: string, where: 'here' | 'callIn' = 'here'): Promise<void> {
    await this.page.getByRole('button', { name: text.room.joinFor(game) }).click();
    await this.page.getByRole('button', { name: text.room[where] }).click();
    await this.card(game).waitFor();
  }

  /** The player's place on a list, or what stands for it. */
  card(game: string): Locator {
    return this.page.getByRole('region', { name: game });
  }

  /** Resolves when the phone says that its player is so-and-so many-eth there. */
  async isNth(game: string, nth: string): Promise<void> {
    await this.card(game).getByText(nth, { exact: true }).waitFor();
  }

  /** Resolves when what was done about this list is shown as not yet received. */
  async isTentative(game: string): Promise<void> {
    await this.card(game).getByText(text.pending, { exact: true }).waitFor();
  }

  /** The call, over everything. */
  get call(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Resolves when the call is shown; to that seat, where one is given. */
  async isCalled(seat?: { table: string; seat: number }): Promise<void> {
    await this.call.getByRole('heading', { name: text.called.title }).waitFor();
    if (seat) await this.call.getByText(text.called.to(text.seat.at(seat.table, seat.seat))).waitFor();
  }

  async answer(answer: 'coming' | 'more' | 'leave'): Promise<void> {
    await this.call.getByRole('button', { name: text.called[answer] }).click();
  }

  /** Resolves when the venue knows that the player comes: not before. */
  async isOnTheWay(): Promise<void> {
    await this.page.getByText(text.called.onTheWay).waitFor();
  }

  async sits(table: string, seat: number): Promise<void> {
    await this.page.getByRole('heading', { name: text.seat.at(table, seat) }).waitFor();
  }

  /** Resolves when an act is shown as refused, with these words. */
  async isRefused(words: string | RegExp): Promise<void> {
    await this.page
      .getByRole('alert')
      .getByText(words)
      .or(this.page.getByRole('alert').filter({ hasText: words }))
      .first()
      .waitFor();
  }

  /** Resolves when nothing waits to be received and the venue is in reach. */
  async isInStep(): Promise<void> {
    await this.page.getByRole('banner').getByText(text.sync.live, { exact: true }).waitFor();
    await expect
      .poll(() =>
        this.page
          .getByRole('banner')
          .getByText(/not yet received/)
          .count(),
      )
      .toBe(0);
  }

  /** Resolves when the phone says that the room is out of reach. */
  async isAway(): Promise<void> {
    await this.page.locator('header .i-tabler-cloud-off').waitFor();
  }

  /** Resolves when the service worker keeps all that a start needs, and answers for this page. */
  async workerReady(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
      timeout: 60_000,
    });
  }

  /** No network at all, and the browser knows it. */
  async cut(): Promise<void> {
    await this.workerReady();
    this.link.cut();
    await this.context.setOffline(true);
    await this.isAway();
  }

  async restore(): Promise<void> {
    this.link.restore();
    await this.context.setOffline(false);
  }
}

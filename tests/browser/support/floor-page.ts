import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SyncState } from '../../../client/device/types.ts';
import { text as common } from '../../../client/text/en.ts';
import { floorText as text } from '../../../client/text/floor.ts';
import { tournamentText } from '../../../client/text/floor-tournament.ts';
import { ConflictTrayPage } from './conflict-tray-page.ts';
import { HistoryPage } from './history-page.ts';
import { RoomPage } from './room-page.ts';
import { ScreensPage } from './screens-page.ts';
import { SetupPage } from './setup-page.ts';
import { TournamentPage } from './tournament-page.ts';
import { wordsOf } from './words.ts';

type View = keyof typeof text.places & ('tournaments' | 'room' | 'lists' | 'screens' | 'history');

/** The floor tablet as its host uses it: taps on what is named, reads what is shown. */
export class FloorPage {
  readonly page: Page;
  readonly origin: string;
  readonly conflicts: ConflictTrayPage;
  readonly room: RoomPage;

  /** `origin`: where this tablet finds the venue, `http://localhost:…`. */
  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    this.conflicts = new ConflictTrayPage(page);
    this.room = new RoomPage(page);
  }

  /** Opens a path of the floor: `/floor`, with what follows it. */
  async open(path = '/floor'): Promise<void> {
    await this.page.goto(new URL(path, this.origin).href);
  }

  /** Makes this browser a tablet, by the address with a code in it, as the edge prints it. */
  async enrol(code: string): Promise<void> {
    await this.open(`/floor?code=${code}`);
    await this.page.getByRole('button', { name: text.start.enrol }).click();
    await this.page.getByRole('heading', { name: text.staff.who }).waitFor();
  }

  /** Somebody of the staff takes the locked tablet. */
  async unlock(user: string, pin: string): Promise<void> {
    await this.page.getByRole('heading', { name: text.staff.who }).waitFor();
    await this.typePin(user, pin);
    await this.ready();
  }

  private async typePin(user: string, pin: string): Promise<void> {
    const pad = this.page.getByRole('group', { name: text.staff.pinOf(user) });
    const choice = this.page.getByRole('button', { name: new RegExp(`^${user}`) });
    await choice.or(pad).first().waitFor();
    // With one member of staff there is nobody to choose.
    if (!(await pad.isVisible())) await choice.click();
    // A tablet that has seen the PIN knows its length, and needs no key to take it.
    const unlock = pad.getByRole('button', { name: common.act.unlock });
    const takes = await unlock.isVisible();
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
    if (takes) await unlock.click();
  }

  /** Somebody else of the staff takes the tablet over. */
  async switchTo(user: string, pin: string): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /switch or lock/ })
      .click();
    const sheet = this.page.getByRole('dialog', { name: text.staff.who });
    await sheet.waitFor();
    await this.typePin(user, pin);
    await sheet.waitFor({ state: 'detached' });
    await this.page.getByRole('button', { name: text.staff.switch(user) }).waitFor();
  }

  /** Resolves when the tablet is at work: somebody is signed in and the room is shown. */
  async ready(): Promise<void> {
    await this.rail.waitFor();
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: text.places.label });
  }

  async go(view: View): Promise<void> {
    await this.closeSheet();
    await this.rail.getByRole('button', { name: text.places[view] }).click();
  }

  /** The tournament of that name, shown. */
  async tournament(name: string): Promise<TournamentPage> {
    await this.go('tournaments');
    await this.page.getByRole('link', { name }).click();
    const tournament = new TournamentPage(this.page, name);
    await tournament.shown();
    return tournament;
  }

  async newTournament(): Promise<SetupPage> {
    await this.go('tournaments');
    await this.page.getByRole('button', { name: tournamentText.tournaments.make }).click();
    return new SetupPage(this.page);
  }

  async screens(): Promise<ScreensPage> {
    await this.go('screens');
    return new ScreensPage(this.page);
  }

  /** What was done, of one subject by the name that it has there. */
  async history(of: string): Promise<HistoryPage> {
    await this.go('history');
    const history = new HistoryPage(this.page);
    await history.choose(of);
    return history;
  }

  /** A line of the message that an act leaves; resolves when it is shown. */
  async toast(words: string | RegExp): Promise<Locator> {
    const toast = this.page
      .getByRole('region', { name: common.toasts.label })
      .getByRole('listitem')
      .filter({ hasText: words });
    await toast.first().waitFor();
    return toast.first();
  }

  /** Puts away the messages that are shown. */
  async closeToasts(): Promise<void> {
    const toasts = this.page.getByRole('region', { name: common.toasts.label }).getByRole('listitem');
    const dismiss = toasts.getByRole('button', { name: common.act.dismiss });
    // All at once: each goes by itself too, when its time is up.
    await dismiss.evaluateAll((all) => {
      for (const button of all) (button as HTMLElement).click();
    });
    await toasts.first().waitFor({ state: 'detached' });
  }

  async undoFromToast(words: string | RegExp): Promise<void> {
    await (await this.toast(words)).getByRole('button', { name: common.act.undo }).click();
  }

  /** The two lines of the sync state, as they stand at the top. */
  async sync(): Promise<string> {
    return (await wordsOf(this.syncButton))[0] ?? '';
  }

  /** Resolves when acts get that far. */
  async reaches(reach: SyncState['reach']): Promise<void> {
    await expect.poll(() => this.sync(), { timeout: 20_000 }).toContain(text.sync.reach[reach]);
  }

  /** Resolves when the venue has all that was done here. */
  async isInStep(): Promise<void> {
    await this.reaches('venue');
    await this.syncButton.click();
    await this.page.getByRole('dialog').getByText(text.sync.allReceived).waitFor({ timeout: 20_000 });
    await this.closeSheet();
  }

  async closeSheet(): Promise<void> {
    const sheet = this.page.getByRole('dialog');
    if ((await sheet.count()) === 0) return;
    await this.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  }

  private get syncButton(): Locator {
    const titles = [...Object.values(text.sync.reach), text.sync.trouble, text.sync.difference];
    const any = new RegExp(titles.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
    return this.page.getByRole('banner').getByRole('button').filter({ hasText: any });
  }
}

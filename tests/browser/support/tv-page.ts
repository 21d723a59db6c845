import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { ScreenProbe } from '../../../client/display/probe.ts';
import { waitFor } from '../../support/wait.ts';
import type { NetworkLink } from './network-link.ts';
import { wordsOf } from './words.ts';

/** A TV of the room, read as people read it: by what stands on it. */
export class TvPage {
  readonly context: BrowserContext;
  readonly page: Page;
  private readonly link: NetworkLink;

  constructor(context: BrowserContext, page: Page, link: NetworkLink) {
    this.context = context;
    this.page = page;
    this.link = link;
  }

  open(): Promise<unknown> {
    return this.page.goto('/display');
  }

  /** The six digits that pair this screen. */
  async digits(): Promise<string> {
    await this.page.getByRole('heading', { name: 'Pair this screen' }).waitFor();
    return (await this.page.locator('[data-code]').getAttribute('data-code')) ?? '';
  }

  get timer(): Locator {
    return this.page.getByRole('timer');
  }

  /** Remaining time as it was painted last, ms. */
  async remainingMs(): Promise<number> {
    const painted = (await this.probe()).painted;
    if (painted?.remainingMs === undefined) throw new Error('no clock stands on this TV');
    return painted.remainingMs;
  }

  /** What the screen says of its own time. */
  probe(): Promise<ScreenProbe> {
    return this.page.evaluate(() => {
      const { now, errorMs, painted, device } = (window as unknown as { __pvm: ScreenProbe }).__pvm;
      return { now, errorMs, painted, device };
    });
  }

  /** One of the figures beside the clock: `Players` gives "21 / 24". */
  async fact(label: string): Promise<string> {
    const figure = this.page.locator('dl > div').filter({ has: this.page.getByText(label, { exact: true }) });
    return (await wordsOf(figure.getByRole('definition')))[0] ?? '';
  }

  /** Resolves when a figure reads so. */
  async shows(label: string, value: string | RegExp): Promise<void> {
    let last = '';
    await waitFor(
      async () => {
        last = await this.fact(label);
        return typeof value === 'string' ? last === value : value.test(last);
      },
      { timeout: 45_000, message: () => `${label} ${value} on the TV, which shows “${last}”` },
    );
  }

  /** Resolves when somebody stands on the waitlists with these words: where they are called to. */
  async lists(name: string, words: string | RegExp): Promise<void> {
    await this.page.getByRole('listitem').filter({ hasText: name }).getByText(words).first().waitFor();
  }

  /** The rows of the list that is shown, each in the words that a reader would run through. */
  rows(): Promise<string[]> {
    return wordsOf(this.page.getByRole('main').getByRole('listitem'));
  }

  /** Resolves when a row of the list reads so. */
  async row(words: string | RegExp): Promise<void> {
    let last: string[] = [];
    await waitFor(
      async () => {
        last = await this.rows();
        return last.some((row) => (typeof words === 'string' ? row === words : words.test(row)));
      },
      { timeout: 45_000, message: () => `the row ${words} on the TV, which shows\n${last.join('\n')}` },
    );
  }

  /** Resolves when no row reads so any more. */
  async noRow(words: RegExp): Promise<void> {
    await waitFor(async () => !(await this.rows()).some((row) => words.test(row)), {
      timeout: 45_000,
      message: `no row ${words} on the TV`,
    });
  }

  /** Resolves when the board with this heading is shown: a list, or a notice in its place. */
  async heading(words: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: words }).first().waitFor();
  }

  /** Resolves when the clock's cue flashes. */
  async flashes(cue: 'minute' | 'level' | 'break-end', words: string | RegExp): Promise<void> {
    await this.page.locator(`.flash[data-cue="${cue}"]`).getByText(words).waitFor();
  }

  /** Resolves when a text stands somewhere on the screen. */
  says(words: string | RegExp): Promise<void> {
    return this.page.getByText(words).first().waitFor();
  }

  /** Resolves when the service worker keeps all that a start needs. */
  async workerReady(): Promise<void> {
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  }

  async cut(): Promise<void> {
    this.link.cut();
    await this.context.setOffline(true);
  }

  async restore(): Promise<void> {
    this.link.restore();
    await this.context.setOffline(false);
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accountText } from '../../client/text/player-account.ts';
import { phoneText as text } from '../../client/text/player-phone.ts';
import { faultsOf } from './support/accessibility.ts';
import { keepEvidence } from './support/evidence.ts';
import type { PhonePage } from './support/phone-page.ts';
import { DEMO, Venue } from './support/venue.ts';

const CLIENT = join(import.meta.dirname, '../../dist/client');
const KIB = 1024;

describe('the player’s pages', () => {
  let venue: Venue;
  let phone: PhonePage;

  beforeAll(async () => {
    venue = await Venue.open();
    phone = await venue.newPhone();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepEvidence(venue, task.name);
  });
  afterAll(() => venue?.close());

  const clean = async (what: string) => expect(await faultsOf(phone.page), what).toEqual([]);

  it('a guest loads 40 KiB of scripts at most, without Yjs', async () => {
    await phone.open();
    await phone.page.getByText(text.sync.live, { exact: true }).waitFor();
    const scripts = await phone.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js') && path.startsWith('/_build/')),
    );
    const sizes = scripts.map((path) => gzipSync(readFileSync(join(CLIENT, path)), { level: 9 }).length);
    expect(scripts.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40 * KIB);
    expect(scripts.filter((path) => /yjs|y-websocket|phone-surface/.test(path))).toEqual([]);
    await clean('a guest');
  });

  it('has no faults on the way in, and says what is wrong there', async () => {
    await phone.signIn({ login: 'nobody', password: 'not this one' });
    await phone.page.getByRole('alert').getByText(accountText.codes['account.wrong']).waitFor();
    await clean('signing in');
    await phone.open('/join#NOSUCHCODE');
    await phone.page.getByRole('button', { name: accountText.code }).click();
    await phone.page.getByRole('alert').getByText(accountText.codes['code.unknown']).waitFor();
    await clean('a code');
    await phone.signUp({ name: 'Mia Lindqvist', login: 'mia', password: 'a good password' });
  });

  it.each(['dark', 'light'] as const)('has no faults in any view, %s', async (theme) => {
    await phone.page.evaluate((choice) => localStorage.setItem('pvm.theme', choice), theme);
    await phone.open();
    await phone.isInStep();
    expect(await phone.page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    if (theme === 'dark') await phone.join(DEMO.game);
    await phone.isNth(DEMO.game, '5th');
    await phone.card(DEMO.game).getByText(text.line.why('5th')).click();
    await clean('the room');
    await phone.go('tournaments');
    await phone.page.getByRole('link', { name: text.tournaments.detailsOf(DEMO.name) }).click();
    await phone.page.getByRole('button', { name: text.tournaments.share }).waitFor();
    expect(new URL(phone.page.url()).pathname).toMatch(/^\/v\/[^/]+\/t\/evening$/);
    await clean('a tournament');
    await phone.page.getByRole('link', { name: text.tournaments.back }).click();
    await clean('tournaments');
    await phone.go('me');
    await phone.page.getByRole('button', { name: text.me.signOut }).waitFor();
    await clean('me');
  });

  it('registers interest in a tournament, and opens it at the address that is shared', async () => {
    const venueId = await phone.page.evaluate(
      async () => (await (await fetch('/api/v1/venue')).json()).venue as string,
    );
    await phone.open(`/share?text=${encodeURIComponent(`Come: ${phone.link.origin}/v/${venueId}/t/evening`)}`);
    await phone.page.getByRole('button', { name: text.tournaments.interest }).click();
    await phone.page.getByText(text.tournaments.interested).waitFor();
    await phone.isInStep();
  });

  it('says when play begins, once the floor has', async () => {
    const tablet = await venue.tablet('Ana');
    await (await tablet.floor.tournament(DEMO.name)).director.setStart('2030-05-01T19:30');
    await phone.page
      .getByText(/^Begins .*19:30$/)
      .first()
      .waitFor();
    await tablet.page.close();
  });

  it.each(['dark', 'light'] as const)('has no faults when it is called, %s', async (theme) => {
    await phone.open();
    await phone.page.evaluate((choice) => localStorage.setItem('pvm.theme', choice), theme);
    await phone.page.reload();
    await phone.ready();
    const watcher = await venue.watch();
    if (theme === 'dark') {
      const saw = (await venue.committed('floor')).findLast(({ kind }) => kind === 'waitlist.joined')!.actor;
      const others = (await venue.committed('floor')).filter(({ kind }) => kind === 'waitlist.joined').slice(0, 4);
      for (const { body } of others)
        await watcher.act('floor', 'waitlist.left', { ...pick(body), reason: 'floor' } as never);
      await watcher.act('floor', 'waitlist.called', { game: 'nlh-1-2', saw } as never);
      await watcher.allAcked();
    }
    await phone.isCalled();
    await clean('called');
    await phone.page.getByRole('button', { name: text.called.hide }).click();
    await phone.call.waitFor({ state: 'detached' });
    await clean('called, put away');
  });

  it('has no faults when an act was refused, and when the room is out of reach', async () => {
    await phone.go('tournaments');
    await phone.page.getByRole('link', { name: text.tournaments.detailsOf(DEMO.name) }).click();
    await phone.page.getByRole('button', { name: text.tournaments.notInterested }).click();
    const interest = phone.page.getByRole('button', { name: text.tournaments.interest });
    await interest.waitFor();
    const { actor } = (await venue.committed('floor')).findLast(({ kind }) => kind === 'interest.withdrawn')!;
    const watcher = await venue.watch();
    await watcher.act('floor', 'player.barred', { player: actor } as never);
    await watcher.allAcked();
    await interest.click();
    await phone.go('room');
    await phone.isRefused(/You can join nothing/);
    await clean('refused');
    await phone.cut();
    await clean('out of reach');
    await phone.restore();
    await phone.isInStep();
  });

  it('signs out: the page is a guest’s again', async () => {
    await phone.go('me');
    await phone.page.getByRole('button', { name: text.me.signOut }).click();
    await phone.page.getByRole('link', { name: accountText.signUp }).waitFor();
    await phone.page.reload();
    await phone.page.getByRole('link', { name: accountText.signIn }).waitFor();
  });
});

const pick = (body: unknown) => {
  const { game, player } = body as { game: string; player: string };
  return { game, player };
};

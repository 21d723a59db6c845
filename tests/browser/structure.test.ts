import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { structureText as text } from '../../client/text/floor-structure.ts';
import { tournamentText } from '../../client/text/floor-tournament.ts';
import { type Level, levelsOf, readStructure } from '../../src/structure/index.ts';
import { readTemplates } from '../../src/structure/templates/index.ts';
import { tempDir } from '../support/temp-dir.ts';
import { faultsOf } from './support/accessibility.ts';
import { StructurePage } from './support/structure-page.ts';
import type { Tablet } from './support/tablet.ts';
import { Venue } from './support/venue.ts';

const IMPORT = `type,small_blind,big_blind,ante,ante_kind,minutes,label
level,100,200,0,none,15,
level,200,many,0,none,15,
level,300,600,600,big_blind,15,
lunch,,,,,30,
break,,,,,10,Tea
level,500,1000,1000,big_blind,15,
`;

describe('structures on the tablet', () => {
  let venue: Venue;
  let tablet: Tablet;
  let editor: StructurePage;
  let folder: Awaited<ReturnType<typeof tempDir>>;

  beforeEach(async () => {
    folder = await tempDir('structures');
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
    editor = new StructurePage(tablet.page);
  });
  afterEach(async (test) => {
    await venue?.close(test);
    await folder?.remove();
  });

  it('[STRUCT-1] [STRUCT-2] [STRUCT-3] from a template by keyboard to a file and back, to a tournament and its change', async () => {
    const { floor: pages, page } = tablet;
    const [turbo] = readTemplates();
    const setup = await pages.newTournament();
    await page.getByRole('button', { name: new RegExp(`^${text.templates.names.turbo![0]}`) }).click();
    await editor.act(text.choice.edit).click();
    await editor.shown();
    expect(await faultsOf(page), 'the editor').toEqual([]);

    // A row goes with the keys, and has the focus still; what that means stands beside it, and can be undone.
    await editor.field(2, 'bigBlind').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await editor.said(text.row.moved(text.row.level(2), 3, 21));
    expect(await editor.field(3, 'bigBlind').inputValue()).toBe('400');
    expect(await editor.field(3, 'bigBlind').evaluate((field) => field === document.activeElement)).toBe(true);
    expect((await editor.findings(3)).join(' ')).toMatch(/falls to 400/);
    expect(await editor.act(text.takeAway.csv).isDisabled()).toBe(true);
    expect(await faultsOf(page), 'with faults').toEqual([]);
    await page.keyboard.press('Control+z');
    await editor.said(text.editor.undone);
    expect(await editor.field(2, 'bigBlind').inputValue()).toBe('400');
    // The same with the pointer.
    await editor.drag(2, 4);
    await editor.said(text.row.moved(text.row.level(2), 4, 21));
    expect(await editor.field(4, 'bigBlind').inputValue()).toBe('400');
    await editor.act(text.editor.undo).click();
    expect(await editor.field(2, 'bigBlind').inputValue()).toBe('400');
    await editor.table.getByRole('button', { name: text.row.duplicate(text.row.level(2)), exact: true }).click();
    expect(await editor.field(3, 'bigBlind').inputValue()).toBe('400');
    await editor.act(text.editor.undo).click();
    await editor.field(7, 'label').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await editor.said(text.row.moved(text.row.break, 6, 21));
    expect((await editor.rows()).slice(4, 8)).toEqual(['Level 5', 'Break', 'Level 6', 'Level 7']);

    // Arrows go from row to row; what is typed counts at once.
    await editor.field(6, 'minutes').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('14');
    expect(await editor.field(5, 'minutes').inputValue()).toBe('14');
    await page.getByLabel(text.editor.scale).fill('2');
    await editor.act(text.editor.scaleGo).click();
    expect(await editor.field(1, 'bigBlind').inputValue()).toBe('400');
    await editor.act(text.editor.undo).click();
    expect(await editor.field(1, 'bigBlind').inputValue()).toBe('200');

    const rows = [...turbo!.structure.rows];
    rows.splice(5, 0, ...rows.splice(6, 1));
    rows[4] = { ...(rows[4] as Level), minutes: 14 };
    for (const form of [text.takeAway.csv, text.takeAway.json]) {
      const exported = await editor.export(form);
      expect(readStructure(exported, turbo!.terms.chipSet).structure, form).toEqual({ rows });
    }
    await editor.done();

    // A file with bad rows names them and changes nothing until it is said what goes in.
    const file = join(folder.path, 'club-night.csv');
    await writeFile(file, IMPORT);
    await setup.load(file);
    await setup.refusal.filter({ hasText: text.review.bad('2, 4') }).waitFor();
    await setup.refusal.filter({ hasText: /Row 2: the big blind is not a whole number \(“many”\)/ }).waitFor();
    expect(await faultsOf(page), 'the review').toEqual([]);
    const preview = page.getByRole('region', { name: tournamentText.setup.preview });
    await preview.getByText(tournamentText.setup.summary(19, text.hours(250))).waitFor();
    await editor.act(text.review.takeGood('4')).click();
    await preview.getByText(tournamentText.setup.summary(3, '55 min')).waitFor();

    // Once more, putting the bad rows right where they are.
    await setup.load(file);
    await editor.act(text.review.putRight).click();
    await editor.shown();
    expect(await editor.findings(2)).toEqual(['The big blind is not a whole number (“many”).']);
    await editor.field(2, 'bigBlind').fill('300');
    expect(await editor.findings(2)).toEqual([]);
    await editor.done();
    await preview.getByText(tournamentText.setup.summary(4, text.hours(100))).waitFor();

    const tournament = await setup.make('Club Night', 1);
    const levels = (await tournament.tab('clock')).getByRole('region', { name: tournamentText.clock.structure });
    expect(await levels.getByRole('listitem').count()).toBe(6);

    // Before the clock starts, its levels can still be others.
    await page.getByRole('button', { name: tournamentText.tournament.manage }).click();
    await page.getByRole('dialog').getByRole('link', { name: text.change.link }).click();
    await editor.shown();
    expect(await editor.act(text.change.save).isDisabled()).toBe(true);
    await editor.act(text.editor.addLevel).click();
    await editor.act(text.change.save).click();
    await tournament.shown();
    await pages.toast(/structure was changed/);
    expect(await levels.getByRole('listitem').count()).toBe(7);
    await venue.hasCommitted(await subjectOf(venue, 'Club Night'), 'structure.set', 1);
  });

  it('[STRUCT-2] proposes levels that end near the wanted length, without anything to warn of', async () => {
    const { floor: pages, page } = tablet;
    await pages.newTournament();
    await editor.act(text.ways.advisor).click();
    await page.getByLabel(text.advisor.players).fill('45');
    await page.getByLabel(text.advisor.stack).fill('20,000');
    await page.getByLabel(text.advisor.length).fill('5:00');
    const proposal = page.getByRole('region', { name: text.advisor.label });
    const ends = await proposal.getByText(/Ends after about/).textContent();
    const [, hours, minutes] = /about (\d+) h(?: (\d+) min)?/.exec(ends ?? '')!;
    expect(Math.abs((Number(hours) * 60 + Number(minutes ?? 0)) / 300 - 1)).toBeLessThanOrEqual(0.15);
    expect(await faultsOf(page), 'the advisor').toEqual([]);
    await page.getByLabel(text.advisor.length).fill('for ever');
    await page.getByText(text.advisor.refused.minutes).waitFor();
    await page.getByLabel(text.advisor.length).fill('5:00');
    await editor.act(text.advisor.use).click();
    await page.getByRole('region', { name: tournamentText.setup.preview }).waitFor();
    expect(await page.getByText(tournamentText.setup.warnings).count()).toBe(0);
    await editor.act(text.choice.edit).click();
    await editor.shown();
    const structure = readStructure(await editor.export(text.takeAway.csv)).structure!;
    expect(levelsOf(structure).every(({ bigBlind }) => bigBlind % 100 === 0)).toBe(true);
  });
});

/** The tournament that is called so, as the venue's log names it. */
async function subjectOf(venue: Venue, name: string): Promise<string> {
  const { replica } = await venue.watch();
  const found = replica.subjects().find((subject) => {
    const row = replica.view(subject).state.get('tournament', 'this') as { name?: string } | undefined;
    return subject.startsWith('tournament/') && row?.name === name;
  });
  if (!found) throw new Error(`no tournament is called ${name}`);
  return found;
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, VIEWPORTS } from '../support/chromium.ts';

// The shared components in the development gallery, each in the states that matter: what holds here holds on every surface.
let server: ViteDevServer;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  address = server.resolvedUrls!.local[0]!;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, theme: 'dark' | 'light' = 'dark'): Promise<void> {
  await page?.context().close();
  // axe wants a context of its own, not the browser's.
  const context = await browser.newContext({ viewport: VIEWPORTS.tablet, reducedMotion: 'reduce' });
  page = await context.newPage();
  await page.addInitScript((choice) => localStorage.setItem('pvm.theme', choice), theme);
  await page.goto(new URL(path, address).href);
  await page.waitForSelector('main h1, main h2');
  // Styles come a moment after the page in development: contrast is only worth measuring once they are there.
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--accent') !== '');
}

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => `${node.target} (${node.any[0]?.message ?? node.failureSummary})`).join('; ')}`,
  );
}

describe('the shared components', () => {
  it.each(['dark', 'light'] as const)('have no accessibility faults in the %s theme', async (theme) => {
    await open('/dev', theme);
    expect(await faults()).toEqual([]);
  });

  it('make a floor page without faults: alone, with a sheet, with toast and tray, with the palette', async () => {
    await open('/dev/floor');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: /^Table 1/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Bust' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '2 conflicts' }).click();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('give every control on the floor 56 px', async () => {
    await open('/dev/floor');
    const small = await page.$$eval('button, a, input', (controls) =>
      controls
        .map((control) => ({ text: control.textContent, ...control.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width < 56 || height < 56)
        .map(({ text, width, height }) => `${text} is ${width} × ${height}`),
    );
    expect(small).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('a name is searched, marked with the arrows and chosen', async () => {
    await open('/dev/floor');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zoe');
    expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain('Zoë O’Neill');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').getAttribute('aria-labelledby')).toBeTruthy();
    await page.getByRole('heading', { name: 'Zoë O’Neill' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('tabs are walked with the arrows and the panel follows', async () => {
    await open('/dev');
    await page.getByRole('tab', { name: /Seated/ }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: /Busted/ }).getAttribute('aria-selected')).toBe('true');
    await page.getByText('Nobody busted yet.').waitFor();
  });

  it('the tray closes with Escape and gives the focus back', async () => {
    await open('/dev/floor');
    const tray = page.getByRole('button', { name: '2 conflicts' });
    await tray.click();
    await page.getByRole('region', { name: '2 conflicts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: '2 conflicts' }).waitFor({ state: 'detached' });
    expect(await tray.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('a PIN is typed, refused, and typed again', async () => {
    await open('/dev');
    await page.keyboard.type('1234');
    await page.getByRole('alert').filter({ hasText: 'not Ana’s PIN' }).waitFor();
    expect(await page.getByText('0 of 4 digits entered').count()).toBe(1);
  });

  it('an act is undone with Ctrl+Z from its toast', async () => {
    await open('/dev/floor');
    await page.getByRole('button', { name: /^Table 1/ }).click();
    await page.getByRole('button', { name: 'Bust' }).click();
    await page.getByText('Ben Kovač busted in 43rd.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('Ben Kovač busted in 43rd.').waitFor({ state: 'detached' });
  });
});

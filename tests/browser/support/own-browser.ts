import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.mjs';
import { FLAGS } from '../../support/chromium.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { waitFor } from '../../support/wait.ts';

/** A Chromium in a process of its own on a profile of its own, so that a test can take its life and start it again. */
export class OwnBrowser {
  private readonly profile: Awaited<ReturnType<typeof tempDir>>;
  private child: ChildProcess | undefined;
  private browser: Browser | undefined;

  private constructor(profile: OwnBrowser['profile']) {
    this.profile = profile;
  }

  static async make(): Promise<OwnBrowser> {
    return new OwnBrowser(await tempDir('profile'));
  }

  /** Starts it on what the profile holds; its context. */
  async start(): Promise<BrowserContext> {
    const executable = findChromium();
    if (!executable) throw new Error('No Chromium found: install it, or set PVM_CHROMIUM to its path.');
    const flags = [...FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.profile.path}`];
    // Leads a process group: what it starts can be ended with it.
    const child = spawn(executable, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    this.child = child;
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const address = await waitFor(() => said.match(/DevTools listening on (ws:\S+)/)?.[1], {
      timeout: 20_000,
      message: () => `Chromium's address; it wrote:\n${said}`,
    });
    this.browser = await chromium.connectOverCDP(address);
    return this.browser.contexts()[0]!;
  }

  /**
   * As when the power goes: nothing is told, nothing is put away. All of its processes at once: one that outlived the others
   * for a moment would still write to the profile, on which the next Chromium starts.
   */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child?.pid) return;
    this.child = undefined;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    await this.browser?.close().catch(() => {});
  }

  async remove(): Promise<void> {
    await this.kill();
    await this.profile.remove();
  }
}

/**
 * A network of its own for one edge: a namespace of the kernel's, and a cable (a pair of interfaces) between it and this
 * machine. What goes wrong here goes wrong below TCP: packets are gone, and nobody is told.
 *
 *     tablets, their lines ── 10.x.y.z ══ cable ══ 10.x.y.z+1 ── edge
 *
 * Only root on Linux may make one, and not in every container; elsewhere an edge stays on the loopback interface.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What `tests/support/edge-process.ts` needs to start an edge in it. */
export interface Within {
  readonly command: readonly string[];
  readonly host: string;
}

let made = 0;
let trial: Promise<boolean> | undefined;

export class Network implements Within {
  readonly host: string;
  readonly command: readonly string[];
  private readonly name: string;
  private readonly near: string;
  private readonly far: string;

  private constructor(number: number) {
    const id = `${process.pid.toString(36)}${number.toString(36)}`;
    this.name = `pvm${id}`;
    this.near = `pn${id}`;
    this.far = `pf${id}`;
    this.command = ['ip', 'netns', 'exec', this.name];
    this.host = address(number, 2);
  }

  /** Found out by trying, once. */
  static possible(): Promise<boolean> {
    trial ??= tryOut();
    return trial;
  }

  static async lay(): Promise<Network> {
    const number = made++;
    const net = new Network(number);
    const { name, near, far } = net;
    await ip('netns', 'add', name);
    await ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
    await ip('address', 'add', `${address(number, 1)}/30`, 'dev', near);
    await ip('link', 'set', near, 'up');
    await ip('-n', name, 'address', 'add', `${net.host}/30`, 'dev', far);
    for (const one of ['lo', far]) await ip('-n', name, 'link', 'set', one, 'up');
    return net;
  }

  /** Nothing passes any more; connections stand. */
  cut(): Promise<void> {
    return ip('link', 'set', this.near, 'down');
  }

  async mend(): Promise<void> {
    await ip('link', 'set', this.near, 'up');
  }

  /** So many kilobits a second each way, and what does not fit into a queue of a few packets is lost. */
  async worsen(kilobits: number): Promise<void> {
    const filter = ['root', 'tbf', 'rate', `${kilobits}kbit`, 'burst', '4kb', 'limit', '8kb'];
    await run('tc', ['qdisc', 'add', 'dev', this.near, ...filter]);
    await run('tc', ['-n', this.name, 'qdisc', 'add', 'dev', this.far, ...filter]);
  }

  async improve(): Promise<void> {
    await run('tc', ['qdisc', 'del', 'dev', this.near, 'root']);
    await run('tc', ['-n', this.name, 'qdisc', 'del', 'dev', this.far, 'root']);
  }

  /** The cable goes with its end. */
  async remove(): Promise<void> {
    await ip('netns', 'del', this.name);
  }
}

async function tryOut(): Promise<boolean> {
  try {
    const network = await Network.lay();
    await network.worsen(1_000);
    await network.remove();
    return true;
  } catch {
    return false;
  }
}

async function ip(...args: string[]): Promise<void> {
  await run('ip', args);
}

/** Of this process and this number: several processes do this at once. Four addresses for each cable, 64 cables a process. */
function address(number: number, end: 1 | 2): string {
  return `10.${100 + (process.pid % 100)}.${Math.floor(process.pid / 100) % 256}.${4 * (number % 64) + end}`;
}

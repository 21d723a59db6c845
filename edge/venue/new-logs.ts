/**
 * Who may be the first to write to a subject. Every authentic act is committed, one that nobody was allowed to do as
 * well, and a log stands for ever: so a device opens few, and one that should make no acts at all opens next to none.
 */
import type { Primary } from '../../src/sync/primary.ts';
import { Allowance } from '../sync/allowance.ts';
import { isPhone, isStaff } from '../sync/rights.ts';
import type { Devices } from './devices.ts';

/** Logs at once, and each second after: a festival's tournaments set up in one go, then one a minute. */
const STAFF = { burst: 256, aSecond: 1 / 60 };
const OTHERS = { burst: 4, aSecond: 0 };
/** Players' phones act on the floor, which is there before any of them: anybody may have one, so it opens none. */
const PHONES = { burst: 0, aSecond: 0 };

interface Opened {
  readonly allowance: Allowance;
  /** Perhaps not committed yet. */
  readonly subjects: Set<string>;
}

export class NewLogs {
  private readonly primary: Pick<Primary, 'logs'>;
  private readonly devices: Pick<Devices, 'get'>;
  private readonly byDevice = new Map<string, Opened>();
  private readonly now: () => number;

  /** `now`: a monotone clock, ms. */
  constructor(
    primary: Pick<Primary, 'logs'>,
    devices: Pick<Devices, 'get'>,
    now: () => number = () => performance.now(),
  ) {
    this.primary = primary;
    this.devices = devices;
    this.now = now;
  }

  mayOpen(device: string, subject: string): boolean {
    if (this.primary.logs.has(subject)) return true;
    const opened = this.byDevice.get(device) ?? this.begin(device);
    if (opened.subjects.has(subject)) return true;
    if (!opened.allowance.take()) return false;
    opened.subjects.add(subject);
    return true;
  }

  private begin(device: string): Opened {
    const known = this.devices.get(device);
    const { burst, aSecond } = !known ? OTHERS : isPhone(known) ? PHONES : isStaff(known) ? STAFF : OTHERS;
    const opened = { allowance: new Allowance(burst, aSecond, this.now), subjects: new Set<string>() };
    this.byDevice.set(device, opened);
    return opened;
  }
}

import { batch, createSignal, onCleanup, type Signal } from 'solid-js';
import { type Change, type Device, DeviceForgotten, makeDevice } from './make-device.ts';
import { randomId } from './random-id.ts';
import { currentEnrolment, type Enrolment } from './store/enrolment.ts';
import type { DeviceStatus, Presence, VenueDevice, VenueDeviceStart } from './types.ts';
import { watchPage } from './watch-page.ts';

/**
 * This browser as a device of the venue that serves the page. Ready as soon as its store is read, with no
 * network; the sockets are opened after the first paint. Ends with its owner.
 */
export function createVenueDevice(origin: string = location.origin): VenueDeviceStart {
  const [status, setStatus] = createSignal<DeviceStatus>({ type: 'opening' });
  let end = () => {};
  let ended = false;

  async function open(enrolment: Enrolment): Promise<void> {
    const changes = createChanges();
    const device = await makeDevice({ origin, enrolment, onChange: changes.note });
    if (ended) return device.close();
    const leave = watchPage(device);
    end = () => {
      leave();
      changes.stop();
      device.close();
    };
    setStatus({ type: 'ready', ...reactive(device, changes) });
    // Asked at each start: a browser that said no may say yes once the page is installed.
    void navigator.storage?.persist?.().catch(() => false);
    afterPaint(() => device.connect());
  }

  async function start(): Promise<void> {
    try {
      const enrolment = await currentEnrolment();
      if (enrolment) await open(enrolment);
      else setStatus({ type: 'unenrolled' });
    } catch (error) {
      if (error instanceof DeviceForgotten) {
        setStatus({ type: 'unenrolled' });
        return;
      }
      console.error('the store of this device could not be read', error);
      setStatus({ type: 'failed', cause: 'storage' });
    }
  }

  void start();
  onCleanup(() => {
    ended = true;
    end();
  });
  return {
    status,
    async enrol(code) {
      // Once in a tablet's life; where it can't be fetched, the venue is out of reach.
      const part = await import('./enrol.ts').catch(() => undefined);
      if (!part) return { type: 'failed', cause: 'unreachable' };
      const { result, enrolment } = await part.enrol(origin, code);
      if (enrolment) {
        end();
        await open(enrolment);
      }
      return result;
    },
  };
}

interface Changes {
  note(change: Change): void;
  /** Tells readers now what has changed, instead of with the next frame. */
  flush(): void;
  track(type: Change['type'], subject?: string): void;
  stop(): void;
}

/** A signal for each thing that changes, so that a change re-runs its own readers only; told once a frame at most. */
function createChanges(): Changes {
  const signals = new Map<string, Signal<undefined>>();
  const noted = new Set<string>();
  let cancel: (() => void) | undefined;

  const nameOf = (type: Change['type'], subject = '') => `${type} ${subject}`;
  function flush(): void {
    cancel?.();
    cancel = undefined;
    const names = [...noted];
    noted.clear();
    batch(() => {
      for (const name of names) signals.get(name)?.[1](undefined);
    });
  }

  return {
    note(change) {
      noted.add(nameOf(change.type, change.type === 'subject' ? change.subject : undefined));
      cancel ??= nextFrame(flush);
    },
    flush,
    track(type, subject) {
      const name = nameOf(type, subject);
      let signal = signals.get(name);
      if (!signal) {
        signal = createSignal(undefined, { equals: false });
        signals.set(name, signal);
      }
      signal[0]();
    },
    stop: () => cancel?.(),
  };
}

function reactive(device: Device, { track, flush }: Changes): { device: VenueDevice; presence: Presence } {
  const { past, sessions } = device;
  /** Whatever this page did itself is shown at once. */
  const shown = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    flush();
    return result;
  };
  const reading =
    <T>(types: readonly Exclude<Change['type'], 'subject'>[], read: () => T) =>
    (): T => {
      for (const type of types) track(type);
      return read();
    };

  const venueDevice: VenueDevice = {
    device: device.device,
    facts: reading(['facts'], () => device.facts()),
    sync: reading(['sync'], () => device.sync()),
    staff: reading(['user'], () => sessions.staff()),
    user: reading(['user'], () => sessions.user()),
    unlock: (user, pin) => shown(sessions.unlock(user, pin)),
    lock: () => shown(sessions.lock()),
    subjects: reading(['subjects'], () => device.subjects()),
    view(subject) {
      track('subject', subject);
      return device.view(subject);
    },
    act: (subject, kind, body, options) => shown(device.act(subject, kind, body, options)),
    undo: (subject, target) => shown(device.act(subject, 'act.reverted', { target })),
    redo: (subject, target) => shown(device.act(subject, 'act.restored', { target })),
    conflicts: reading(['sync'], () => device.conflicts()),
    settle: (conflict, act) => shown(device.settle(conflict, act)),
    name(id) {
      track('people');
      return device.name(id);
    },
    people: reading(['people'], () => device.people()),
    history(subject, limit) {
      track('subject', subject);
      return past.history(subject, limit);
    },
    stateAt(subject, count) {
      track('subject', subject);
      return past.stateAt(subject, count);
    },
    exportOf: (subject, names) => device.exportOf(subject, names),
    ask: (path, body) => device.ask(path, body),
    look: (path) => device.look(path),
    now: () => device.clock.now(),
    newId: randomId,
  };
  const presence: Presence = {
    others: reading(['presence'], () => device.present()),
    lookAt: (path) => device.lookAt(path),
  };
  return { device: venueDevice, presence };
}

/** A hidden page paints no frames, but its state must go on. */
function nextFrame(run: () => void): () => void {
  if (document.hidden) {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
}

function afterPaint(run: () => void): void {
  nextFrame(() => setTimeout(run));
}

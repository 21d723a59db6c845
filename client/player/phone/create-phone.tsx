import { createContext, createSignal, type JSX, onCleanup, useContext } from 'solid-js';
import { currentEnrolment, endPhoneEnrolment } from '../../device/store/enrolment.ts';
import { watchPage } from '../../device/watch-page.ts';
import { askForBackgroundSync, onFlushWanted } from './background-sync.ts';
import { makePhone, type Phone, type PhoneChange, PhoneForgotten } from './make-phone.ts';
import { noteForPhone } from './phone-hint.ts';

export type PhoneStatus =
  /** Its storage is being read; no network is waited for. */
  | { readonly type: 'opening' }
  /** Nobody's phone: the guest's page. */
  | { readonly type: 'signed-out' }
  | { readonly type: 'ready'; readonly phone: Phone }
  | { readonly type: 'failed' };

/** This browser as a player's phone. Ready as soon as its store is read; the sockets are opened after the first paint. */
export function createPhone(origin: string = location.origin): { status: () => PhoneStatus } {
  const [status, setStatus] = createSignal<PhoneStatus>({ type: 'opening' });
  let end = () => {};
  let ended = false;

  async function open(): Promise<void> {
    const enrolment = await currentEnrolment('phone');
    noteForPhone(enrolment !== undefined);
    if (!enrolment) return void setStatus({ type: 'signed-out' });
    const changes = createChanges();
    const phone = await makePhone({ origin, enrolment, onChange: changes.note });
    if (ended) return phone.close();
    const leave = watchPage(phone);
    const quiet = onFlushWanted(() => phone.retry());
    end = () => {
      leave();
      quiet();
      phone.close();
    };
    setStatus({ type: 'ready', phone: reactive(phone, changes) });
    // Asked at each start: a browser that said no may say yes once the page is installed.
    void navigator.storage?.persist?.().catch(() => false);
    requestAnimationFrame(() => setTimeout(() => phone.connect()));
  }

  open().catch(async (error) => {
    if (!(error instanceof PhoneForgotten)) {
      console.error('the store of this phone could not be read', error);
      return setStatus({ type: 'failed' });
    }
    noteForPhone(false);
    await endPhoneEnrolment();
    setStatus({ type: 'signed-out' });
  });
  onCleanup(() => {
    ended = true;
    end();
  });
  return { status };
}

interface Changes {
  note(change: PhoneChange): void;
  track(change: PhoneChange): void;
}

function createChanges(): Changes {
  const signals = { boards: tracked(), acts: tracked(), sync: tracked() };
  return {
    note: (change) => signals[change].tell(),
    track: (change) => signals[change].read(),
  };
}

function tracked(): { read: () => void; tell: () => void } {
  const [read, tell] = createSignal(undefined, { equals: false });
  return { read, tell: () => tell(undefined) };
}

/** The same phone, whose reads are tracked. */
function reactive(phone: Phone, { track }: Changes): Phone {
  const reading =
    <T,>(change: PhoneChange, read: () => T) =>
    (): T => {
      track(change);
      return read();
    };
  return {
    ...phone,
    reach: reading('sync', phone.reach),
    keeps: reading('sync', phone.keeps),
    board: reading('boards', phone.board),
    room: reading('boards', phone.room),
    acts: reading('acts', phone.acts),
    async act(kind, body) {
      const kept = await phone.act(kind, body);
      if (kept && phone.reach().reach === 'device') askForBackgroundSync();
      return kept;
    },
  };
}

const Context = createContext<Phone>();

export function PhoneProvider(props: { phone: Phone; children: JSX.Element }): JSX.Element {
  return <Context.Provider value={props.phone}>{props.children}</Context.Provider>;
}

/** Throws outside of a `PhoneProvider`: a view without one is a mistake in the surface. */
export function usePhone(): Phone {
  const phone = useContext(Context);
  if (!phone) throw new Error('usePhone was called outside of a PhoneProvider');
  return phone;
}

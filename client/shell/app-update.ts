import { type Accessor, createSignal } from 'solid-js';

/** How often a page that stays open for weeks looks for a new version. */
const LOOK_AGAIN_MS = 30 * 60_000;

const [waiting, setWaiting] = createSignal<ServiceWorker>();

/** True when a new version is on this device and waits for its turn. */
export const updateReady: Accessor<boolean> = () => waiting() !== undefined;

/** A first install that broke off, because the venue went away in the middle of it, is begun again after this, ms; then after twice as long … */
const AGAIN_MS = 5_000;

/**
 * Registers the service worker, where there may be one: plain http on the LAN has none (TVs and guests use it), and the
 * page then works as before, only not without its server.
 */
export function registerServiceWorker(): void {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container || !isSecureContext) return;
  void install(container, AGAIN_MS);
  void takeIn(container);
}

/** Until there is a worker: without it this device could not start cold without the venue, and nobody may load the page again. */
async function install(container: ServiceWorkerContainer, againMs: number): Promise<void> {
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await container.register('/service-worker.js');
    const first = registration.active ? null : (registration.installing ?? registration.waiting);
    if (first && !(await outlasts(first))) registration = undefined;
  } catch {
    // Refused by the browser, or the file did not arrive.
  }
  if (!registration) {
    setTimeout(() => void install(container, Math.min(2 * againMs, LOOK_AGAIN_MS)), againMs);
    return;
  }
  watch(registration, container);
  setInterval(() => registration?.update().catch(() => {}), LOOK_AGAIN_MS);
}

/** Whether a worker gets all its files, and to work. */
const outlasts = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** Lets the new version take over, then loads this page again. Does nothing when none waits. */
export function takeUpdate(): void {
  const worker = waiting();
  if (!worker) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take-over');
}

function watch(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  // Without a controller this is the first install: nothing older is there to be replaced.
  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && container.controller) setWaiting(worker);
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => offer(worker));
  });
}

/**
 * A page that was on its way when the first worker came to life is taken in by nobody: its chunks would not be there
 * without a network until it is loaded again. It asks to be.
 */
async function takeIn(container: ServiceWorkerContainer): Promise<void> {
  const { active } = await container.ready;
  if (!container.controller) active?.postMessage('take-in');
}

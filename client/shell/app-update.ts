import { type Accessor, createSignal } from 'solid-js';

/** How often a page that stays open for weeks looks for a new version. */
const LOOK_AGAIN_MS = 30 * 60_000;

const [waiting, setWaiting] = createSignal<ServiceWorker>();

/** True when a new version is on this device and waits for its turn. */
export const updateReady: Accessor<boolean> = () => waiting() !== undefined;

/**
 * Registers the service worker, where there may be one: plain http on the LAN has none (TVs and guests use it), and the
 * page then works as before, only not without its server.
 */
export async function registerServiceWorker(): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container || !isSecureContext) return;
  try {
    const registration = await container.register('/service-worker.js');
    watch(registration, container);
    void takeIn(container);
    setInterval(() => registration.update().catch(() => {}), LOOK_AGAIN_MS);
  } catch {
    // Refused by the browser or the file did not arrive: the page goes on without offline starts, and the next load tries again.
  }
}

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

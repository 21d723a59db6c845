/** Tells the local network where the venue is, for devices that look for it by name. */
import type { Log } from './log.ts';

/** Resolves with what takes it back. A network without multicast is no reason not to serve. */
export async function publishVenue(log: Log, name: string, venue: string, port: number): Promise<() => void> {
  // Loaded here: most starts are for this machine only.
  const { Bonjour } = await import('bonjour-service');
  const bonjour = new Bonjour({}, (error: Error) => log.warn({ err: error }, 'mDNS'));
  const service = bonjour.publish({ name, type: 'http', port, txt: { path: '/', pvm: venue } });
  service.on('error', (error: Error) => log.warn({ err: error }, 'mDNS'));
  return () => bonjour.unpublishAll(() => bonjour.destroy());
}

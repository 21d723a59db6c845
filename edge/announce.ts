/** What the edge says to whoever started it: where each surface is, and the code for the first tablet. */
import { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';
import { venueOf } from '../src/access/index.ts';
import type { Settings } from './settings.ts';
import type { VenueNode } from './venue/node.ts';

/** Origins at which this edge answers, the one for other machines last. */
export function addressesOf({ host, port }: Settings): string[] {
  const local = `http://localhost:${port}`;
  if (host === '127.0.0.1' || host === 'localhost') return [local];
  if (host !== '0.0.0.0' && host !== '::') return [`http://${host}:${port}`];
  const lan = lanAddress();
  return lan ? [local, `http://${lan}:${port}`] : [local];
}

function lanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  return all.find((one) => one.family === 'IPv4' && !one.internal)?.address;
}

export interface DemoFacts {
  readonly pin: string;
  readonly staff: readonly string[];
}

export function announce(
  node: VenueNode,
  { host }: Settings,
  addresses: readonly string[],
  demo: DemoFacts | undefined,
): void {
  const venue = venueOf(node.access);
  const [here] = addresses;
  const lan = host === '127.0.0.1' ? undefined : addresses.at(-1);
  const { code } = node.codes.issue();
  const page = venue ? `/floor?code=${code}` : `/floor?setup=1&code=${code}`;
  const lines = [
    '',
    `  ${venue ? venue.name : 'A new venue: open the floor page to set it up.'}`,
    '',
    `  Floor     ${here}${page}`,
    `  TV        ${here}/display`,
    `  Players   ${here}/`,
    ...(demo ? ['', `  Staff: ${demo.staff.join(', ')}. PIN: ${demo.pin}`] : []),
    ...(lan ? ['', `  Other machines: ${lan}${page}`, '', indent(renderUnicodeCompact(`${lan}/`))] : []),
    '',
  ];
  console.log(lines.join('\n'));
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

/** Many documents with one small event and one reader each: what a document costs that nobody writes to. */
import { type Chain, DIRECTORY_ROOT } from '../../../src/sync/directory.ts';
import type { ActChain, Venue } from './acts.ts';
import { DIALECTS } from './dialects.ts';
import { Line } from './line.ts';
import { type Address, type Target, VenueRoom } from './rooms.ts';
import { binaryAppend } from './updates.ts';

const AT_ONCE = 50;
/** Subjects of this form are the ones that `prepare.ts` made. */
export const subjectOf = (i: number): string => `tournament/idle${i}`;

/** Opens them and leaves them open; resolves when each has its reader. */
export async function openDocuments(target: Target, count: number, venue: Venue, chain: ActChain): Promise<void> {
  const addresses = await addressesOf(target, count, venue, chain);
  for (let from = 0; from < count; from += AT_ONCE) {
    const group = addresses.slice(from, from + AT_ONCE);
    await Promise.all(group.map(({ path, greeting }) => new Line({ port: target.port, path, greeting }).opened));
  }
}

async function addressesOf(target: Target, count: number, venue: Venue, chain: ActChain): Promise<Address[]> {
  const numbers = Array.from({ length: count }, (_, i) => i);
  if (target.server !== 'pvm') {
    const { path, greeting, update } = DIALECTS[target.server];
    const element = chain.elements[1]!;
    return numbers.map((i) => {
      const document = `idle${i}`;
      const act = update(document, binaryAppend(7, 0, [element]));
      return { path: path(document), greeting: [...greeting(document), act] };
    });
  }
  const room = await new VenueRoom(target, venue).open();
  const chains = room.doc.getMap<Chain>(DIRECTORY_ROOT);
  const addresses = numbers.map((i) => {
    const subject = subjectOf(i);
    return room.readerOf(subject, chains.get(subject)!.links.at(-1)!.segment);
  });
  room.close();
  return addresses;
}

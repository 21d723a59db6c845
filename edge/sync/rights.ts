/** Who may read and write which document. */
import type { DocumentName } from '../../src/sync/names.ts';
import type { KnownDevice } from '../venue/devices.ts';

const STAFF_DOCUMENTS: ReadonlySet<DocumentName['type']> = new Set(['log', 'directory', 'roster', 'desk']);

/** Boards that hang on the room's walls: what anybody sees who walks in. */
const WALL_BOARDS: ReadonlySet<string> = new Set([
  ...['waitlists', 'must-move', 'tables', 'room', 'clock', 'seatings', 'moves', 'break-order', 'alternates'],
  ...['bubble', 'results', 'final-table'],
]);
const PLAYER = 'player';

/**
 * Staff tablets: all but other devices' outboxes. TVs and phones: boards. Whoever was revoked: the own
 * outbox only, so that what was made before still reaches the record (it is held there for a manager).
 */
export function mayOpen(device: KnownDevice, name: DocumentName): boolean {
  if (name.type === 'outbox') return name.device === device.id;
  if (name.type === 'board') return mayRead(device, name.view);
  return isStaff(device) && STAFF_DOCUMENTS.has(name.type);
}

/** A board, over a socket or HTTP. A player's own is their phone's and staff's; a TV hangs where everybody looks. */
export function mayRead(device: KnownDevice, view: string): boolean {
  if (device.standing !== 'enrolled') return false;
  const sort = view.split('.', 1)[0]!;
  switch (device.sort) {
    case 'phone':
      return sort === PLAYER
        ? device.users?.length === 1 && view === `${PLAYER}.${device.users[0]}`
        : WALL_BOARDS.has(sort);
    case 'tv':
      return sort !== PLAYER;
    default:
      return true;
  }
}

export const isStaff = (device: KnownDevice): boolean => device.sort === 'tablet' && device.standing === 'enrolled';
export const isPhone = (device: KnownDevice): boolean => device.sort === 'phone';

/** Who may read and write which document. */
import type { DocumentName } from '../../src/sync/names.ts';
import type { KnownDevice } from '../venue/devices.ts';

const STAFF_DOCUMENTS: ReadonlySet<DocumentName['type']> = new Set(['log', 'directory', 'roster', 'desk', 'board']);

/**
 * Staff tablets: all but other devices' outboxes. TVs and phones: boards. Whoever was revoked: the own
 * outbox only, so that what was made before still reaches the record (it is held there for a manager).
 */
export function mayOpen(device: KnownDevice, name: DocumentName): boolean {
  if (name.type === 'outbox') return name.device === device.id;
  if (device.standing !== 'enrolled') return false;
  if (name.type === 'board') return true;
  return device.sort === 'tablet' && STAFF_DOCUMENTS.has(name.type);
}

export const isStaff = (device: KnownDevice): boolean => device.sort === 'tablet' && device.standing === 'enrolled';

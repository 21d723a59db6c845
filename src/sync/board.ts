/**
 * Boards: small views for a screen or a phone, in a Yjs document with one writer, the projecting
 * server's current start. Only fields that changed are written; a board is rolled to a new document
 * before its tombstones weigh (Yjs keeps them: 50,000 changes are 1 MB).
 */
import type * as Y from 'yjs';
import { type Plain, samePlain } from '../kernel/plain.ts';

export const BOARD_ROOT = 'board';
/** Field writes before a board is rolled. */
export const BOARD_CHANGES = 1000;

export type BoardContent = { readonly [field: string]: Plain | undefined };

/** Write what differs, in one transaction. Returns how many fields changed. */
export function writeBoard(doc: Y.Doc, content: BoardContent): number {
  const map = doc.getMap<Plain>(BOARD_ROOT);
  const changed = Object.keys(content).filter(
    (field) => content[field] !== undefined && !samePlain(map.get(field), content[field]),
  );
  const gone = [...map.keys()].filter((field) => content[field] === undefined);
  if (changed.length + gone.length === 0) return 0;
  doc.transact(() => {
    for (const field of changed) map.set(field, content[field]!);
    for (const field of gone) map.delete(field);
  });
  return changed.length + gone.length;
}

export const readBoard = (doc: Y.Doc): BoardContent => doc.getMap<Plain>(BOARD_ROOT).toJSON() as BoardContent;

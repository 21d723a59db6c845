import type { Reader } from '../kernel/layer.ts';
import type { AccessTables } from './state.ts';

export function isLastAdmin(state: Reader<AccessTables>, user: string): boolean {
  const isAdmin = (id: string): boolean => {
    const row = state.get('users', id);
    return row !== undefined && !row.removed && row.roles.includes('admin');
  };
  if (!isAdmin(user)) return false;
  for (const [other] of state.entries('users')) if (other !== user && isAdmin(other)) return false;
  return true;
}

/** Body fields of the floor's kinds. */
import { id, label, settles, whole } from '../access/fields.ts';

export const player = id;
export const game = id;
export const table = id;
export const seat = whole(1, 20);
export { id, label, settles, whole };

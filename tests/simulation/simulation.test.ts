import { venuesHold } from './venues-hold.ts';

venuesHold('[SEAT-3] [SEAT-4] [LIST-1] [CASH-2] hold what must hold', 1, 250);

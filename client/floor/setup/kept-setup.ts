/** The tournament that somebody is setting up. It outlives the view: whoever goes to seat a player first finds it again. */
import { createSignal } from 'solid-js';
import type { Draft } from '../../../src/structure/draft.ts';
import type { StructureTerms } from '../../../src/structure/structure.ts';
import type { Plan } from './plan-fields.tsx';

/** Levels and what goes with them, wherever they come from. */
export interface ChosenStructure {
  readonly draft: Draft;
  readonly terms: StructureTerms;
  /** What its file or template calls it. */
  readonly name?: string | undefined;
  /** Players that the advisor counted on. */
  readonly players?: number | undefined;
}

const EMPTY: Plan = {
  ...{ name: '', seats: '9', tables: '1', stack: '30000', places: '0', closesAfter: '0', reentry: 'one' },
};

export const [chosen, setChosen] = createSignal<ChosenStructure>();
export const [plan, setPlan] = createSignal<Plan>(EMPTY);

export function forgetSetup(): void {
  setChosen(undefined);
  setPlan(EMPTY);
}

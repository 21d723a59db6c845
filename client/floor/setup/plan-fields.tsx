import type { JSX } from 'solid-js';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Field } from '../../ui/field.tsx';
import { SelectList } from '../../ui/select-list.tsx';

const text = tournamentText.setup;

/** The fields as they are typed. */
export interface Plan {
  readonly name: string;
  readonly seats: string;
  readonly tables: string;
  readonly stack: string;
  readonly places: string;
  /** Level at whose end entry closes; 0 = by hand. */
  readonly closesAfter: string;
  readonly reentry: 'none' | 'one' | 'any';
}

export interface ReadPlan {
  readonly name: string;
  readonly seats: number;
  readonly tables: number;
  readonly stack: number;
  readonly places: number;
  readonly closesAfterLevel: number;
  readonly reentries: { readonly limit: number | null } | null;
}

const number = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.replaceAll(/[\s,.’']/g, ''));
const between = (typed: string, low: number, high: number): boolean => {
  const value = number(typed);
  return Number.isSafeInteger(value) && value >= low && value <= high;
};

/** What keeps each field from being taken; undefined when it is fine. */
function faults(plan: Plan, levels: number): Partial<Record<keyof Plan, string>> {
  return {
    ...(plan.name.trim() === '' || plan.name.trim().length > 80 ? { name: text.faults.name } : {}),
    ...(between(plan.seats, 2, 12) ? {} : { seats: text.faults.seats }),
    ...(between(plan.tables, 0, 200) ? {} : { tables: text.faults.tables }),
    ...(between(plan.stack, 1, 1_000_000_000) ? {} : { stack: text.faults.stack }),
    ...(between(plan.places, 0, 10_000) ? {} : { places: text.faults.places }),
    ...(between(plan.closesAfter, 0, levels) ? {} : { closesAfter: text.faults.closesAfter(levels) }),
  };
}

const REENTRIES = { none: null, one: { limit: 1 }, any: { limit: null } } as const;

/** The choice that stands for a limit of re-entries; null is none. */
export const reentryOf = (limit: number | null): Plan['reentry'] =>
  limit === null ? 'any' : limit === 0 ? 'none' : 'one';

/** The plan in numbers, or the first thing that is missing. */
export function readPlan(plan: Plan, levels: number): ReadPlan | string {
  const [fault] = Object.values(faults(plan, levels));
  if (fault) return fault;
  return {
    name: plan.name.trim(),
    seats: number(plan.seats),
    tables: number(plan.tables),
    stack: number(plan.stack),
    places: number(plan.places),
    closesAfterLevel: number(plan.closesAfter),
    reentries: REENTRIES[plan.reentry],
  };
}

/** Name, tables, stack, late registration, places. */
export function PlanFields(props: { plan: Plan; levels: number; onChange: (plan: Plan) => void }): JSX.Element {
  const set = (change: Partial<Plan>) => props.onChange({ ...props.plan, ...change });
  // An empty name is not scolded while nothing has been typed yet; the button waits for it.
  const fault = (field: keyof Plan) => (props.plan[field] === '' ? undefined : faults(props.plan, props.levels)[field]);
  const numeric = (field: Exclude<keyof Plan, 'reentry' | 'name'>, label: string, hint?: string) => (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      inputmode="numeric"
      value={props.plan[field]}
      error={fault(field)}
      onInput={(typed) => set({ [field]: typed })}
    />
  );
  return (
    <div class="grid gap-4">
      <Field
        label={text.name}
        value={props.plan.name}
        maxlength={80}
        error={fault('name')}
        onInput={(name) => set({ name })}
      />
      <div class="grid grid-cols-2 items-start gap-3">
        {numeric('tables', text.tables)}
        {numeric('seats', text.seats)}
        {numeric('stack', text.stack)}
        {numeric('places', text.places, text.placesHint)}
      </div>
      {numeric('closesAfter', text.closesAfter, text.closesAfterHint)}
      <SelectList
        legend={text.reentry}
        inline
        value={props.plan.reentry}
        onChange={(reentry) => set({ reentry })}
        options={(['none', 'one', 'any'] as const).map((value) => ({ value, label: text.reentries[value] }))}
      />
    </div>
  );
}

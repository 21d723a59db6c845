/** What a room shows of people: never more than it takes to find oneself. */

/** Names by id, from the roster. */
export type Names = (id: string) => string | undefined;

const NOBODY = '–';

/** "Ana P." A player without a name here (erased, not yet known) is a dash. */
export function shortName(name: string | undefined): string {
  return shortened(name, 1);
}

function shortened(name: string | undefined, letters: number): string {
  const [first, ...rest] = (name ?? '').trim().split(/\s+/);
  const last = rest.at(-1);
  if (!first) return NOBODY;
  if (!last) return first;
  const start = [...last].slice(0, letters).join('');
  return letters >= [...last].length && letters > 1 ? `${first} ${last}` : `${first} ${start}.`;
}

/** Letters of a last name at most, where two players would look alike with fewer. */
const MOST_LETTERS = 3;

/**
 * The same for everybody on one list: of two who would look alike ("Maria S.") a letter or two more is shown, or neither could
 * tell which seat is theirs.
 */
export function shortNames(ids: readonly string[], names: Names): Map<string, string> {
  const shown = new Map<string, string>();
  let alike = [...ids];
  for (let letters = 1; letters <= MOST_LETTERS && alike.length > 0; letters++) {
    const groups = new Map<string, string[]>();
    for (const id of alike) {
      const short = shortened(names(id), letters);
      groups.set(short, [...(groups.get(short) ?? []), id]);
      shown.set(id, short);
    }
    alike = [...groups].flatMap(([short, group]) => (group.length > 1 && short !== NOBODY ? group : []));
  }
  return shown;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** By the alphabet; those without a name last. */
export const byName = (a: string, b: string): number =>
  Number(a === NOBODY) - Number(b === NOBODY) || collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** The letter under which a name stands in an index: accents left out, `#` for what begins with none. */
export function indexLetter(name: string): string {
  const first = [...name.normalize('NFD')][0] ?? '';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}

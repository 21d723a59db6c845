/** Structures that come with the product, one file each, in the form that the import reads ([STRUCT-3]). */
import { reviewFile } from '../read.ts';
import type { Structure, StructureTerms } from '../structure.ts';
import deep from './deep.json' with { type: 'json' };
import rebuy from './rebuy.json' with { type: 'json' };
import satellite from './satellite.json' with { type: 'json' };
import standard from './standard.json' with { type: 'json' };
import turbo from './turbo.json' with { type: 'json' };

const FILES = { turbo, standard, deep, rebuy, satellite };
export type TemplateId = keyof typeof FILES;

export interface Template {
  readonly id: TemplateId;
  readonly structure: Structure;
  readonly terms: StructureTerms;
}

/** All of them, the quickest first. A file with a fault would be left out; a test holds that none has one. */
export function readTemplates(): Template[] {
  return (Object.keys(FILES) as TemplateId[]).flatMap((id) => {
    const { reading, terms } = reviewFile(FILES[id]);
    return reading.structure ? [{ id, structure: reading.structure, terms }] : [];
  });
}

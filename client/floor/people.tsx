import { createContext, createMemo, type JSX, useContext } from 'solid-js';
import { makeNameIndex } from '../search/name-index.ts';
import { useDesk } from './desk.tsx';

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface People {
  /** The best matches over all whom the venue knows; the index is made again only when somebody was added or renamed. */
  search(query: string, limit: number): readonly Person[];
  name(id: string): string;
}

const Context = createContext<People>();

export function PeopleProvider(props: { children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  const index = createMemo(() => makeNameIndex(desk.device.people(), (person) => person.name));
  const people: People = {
    search: (query, limit) => index().search(query, limit),
    name: (id) => desk.device.name(id),
  };
  return <Context.Provider value={people}>{props.children}</Context.Provider>;
}

export function usePeople(): People {
  const people = useContext(Context);
  if (!people) throw new Error('usePeople was called outside of a PeopleProvider');
  return people;
}

import { useNavigate } from '@solidjs/router';
import type { JSX } from 'solid-js';
import type { FloorTables } from '../../../src/floor/state.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import { floorText as text } from '../../text/floor.ts';
import { type NavItem, NavRail } from '../../ui/nav-rail.tsx';
import { useDesk } from '../desk.tsx';
import { addressOf, type Place } from '../places.ts';

const OF_TOURNAMENTS: ReadonlySet<Place['view']> = new Set(['tournaments', 'tournament', 'new', 'archive']);

/** The places of the floor: along the side of a tablet, under the thumb on a phone. */
export function Rail(props: { place: Place; bottom: boolean }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const called = () => [...(desk.view('floor').state as Reader<FloorTables>).rows('calls')].length;
  const items = (): NavItem[] => [
    { id: 'tournaments', label: text.places.tournaments, icon: 'i-tabler-trophy' },
    { id: 'room', label: text.places.room, icon: 'i-tabler-layout-grid' },
    {
      ...{ id: 'lists', label: text.places.lists, icon: 'i-tabler-list-numbers' },
      ...(called() > 0 ? { badge: called(), badgeLabel: text.places.called(called()) } : {}),
    },
    { id: 'screens', label: text.places.screens, icon: 'i-tabler-device-tv' },
    { id: 'history', label: text.places.history, icon: 'i-tabler-history' },
  ];
  const current = () => (OF_TOURNAMENTS.has(props.place.view) ? 'tournaments' : props.place.view);
  return (
    <NavRail
      label={text.places.label}
      items={items()}
      current={current()}
      bottom={props.bottom}
      onSelect={(id) => navigate(addressOf({ view: id } as Place))}
    />
  );
}

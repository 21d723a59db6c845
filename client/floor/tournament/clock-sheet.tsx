import { useNavigate } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { addressOf } from '../places.ts';
import { ClockControls } from './clock-controls.tsx';
import type { TournamentFacts } from './create-tournament.tsx';

/** The clock from anywhere: what the strip at the top opens. */
export function ClockSheet(props: { tournament: TournamentFacts; onClose: () => void }): JSX.Element {
  const navigate = useNavigate();
  const go = () => {
    props.onClose();
    navigate(addressOf({ view: 'tournament', id: props.tournament.id, tab: 'tables' }));
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={props.tournament.row()?.name ?? ''}
      subtitle={floorText.playersLeft(props.tournament.figures()?.left ?? 0, props.tournament.figures()?.entries ?? 0)}
      footer={
        <Button class="flex-1" icon="i-tabler-layout-grid" onClick={go}>
          {tournamentText.clock.toTables}
        </Button>
      }
    >
      <ClockControls tournament={props.tournament} narrow />
    </Sheet>
  );
}

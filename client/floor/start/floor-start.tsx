import { createSignal, type JSX, lazy, Match, Show, Switch } from 'solid-js';
import { createVenueDevice, VenueDeviceProvider } from '../../device/index.ts';
import type { DeviceStatus } from '../../device/types.ts';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { FloorSurface } from '../floor-surface.tsx';
import type { Place } from '../places.ts';
import { preloadView } from '../shell/place-view.tsx';
import { StartPage } from './start-page.tsx';

// Wanted once in a tablet's life.
const EnrolPage = lazy(async () => ({ default: (await import('./enrol-page.tsx')).EnrolPage }));
const FirstRun = lazy(async () => ({ default: (await import('./first-run.tsx')).FirstRun }));

const text = floorText.start;

/** From an address to a tablet at work: set the venue up, enrol this browser, or go on where it was left. */
export function FloorStart(props: { place: Place; code: string | undefined; onEnrolled: () => void }): JSX.Element {
  preloadView(props.place);
  const start = createVenueDevice();
  const [firstRun, setFirstRun] = createSignal(false);
  const [code, setCode] = createSignal(props.code);
  const ready = () => {
    const status: DeviceStatus = start.status();
    return status.type === 'ready' ? status : undefined;
  };
  return (
    <Switch fallback={<p class="p-6 text-quiet">{common.list.loading}</p>}>
      <Match when={ready()}>
        {(status) => (
          <VenueDeviceProvider device={status().device}>
            <FloorSurface device={status().device} place={props.place} presence={status().presence} />
          </VenueDeviceProvider>
        )}
      </Match>
      <Match when={start.status().type === 'failed'}>
        <StartPage title={text.noStorage}>
          <p class="text-quiet">{text.noStorageHint}</p>
        </StartPage>
      </Match>
      <Match when={start.status().type === 'unenrolled'}>
        <Show
          when={firstRun()}
          fallback={
            <EnrolPage
              code={code()}
              enrol={start.enrol}
              onSetupNeeded={() => setFirstRun(true)}
              onEnrolled={props.onEnrolled}
            />
          }
        >
          <FirstRun
            code={props.code}
            onDone={(fresh) => {
              setCode(fresh);
              setFirstRun(false);
            }}
          />
        </Show>
      </Match>
    </Switch>
  );
}

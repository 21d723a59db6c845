import { createEffect, type JSX, onCleanup, Show, Suspense } from 'solid-js';
import { makeWakeLock } from '../device/index.ts';
import type { Presence, VenueDevice } from '../device/types.ts';
import { PageProvider } from '../shell/page-context.tsx';
import { DeskProvider, useDesk } from './desk.tsx';
import { lazyPart } from './lazy-part.ts';
import { PeopleProvider } from './people.tsx';
import { addressOf, type Place } from './places.ts';
import { RoomProvider } from './room/create-room.tsx';
import { FloorShell } from './shell/floor-shell.tsx';
import { StageProvider } from './stage.tsx';
import { TournamentsProvider } from './tournaments.tsx';

// A tablet at work is seldom locked.
const LockScreen = lazyPart(() => import('./shell/lock-screen.tsx'), 'LockScreen');

/** The whole floor surface over one enrolled device. */
export function FloorSurface(props: { device: VenueDevice; place: Place; presence?: Presence }): JSX.Element {
  onCleanup(makeWakeLock());
  createEffect(() => props.presence?.lookAt(addressOf(props.place)));
  return (
    <PageProvider timeZone={props.device.facts().timeZone}>
      <DeskProvider device={props.device}>
        <Unlocked>
          <StageProvider>
            <PeopleProvider>
              <TournamentsProvider>
                <RoomProvider>
                  <FloorShell place={props.place} />
                </RoomProvider>
              </TournamentsProvider>
            </PeopleProvider>
          </StageProvider>
        </Unlocked>
      </DeskProvider>
    </PageProvider>
  );
}

function Unlocked(props: { children: JSX.Element }): JSX.Element {
  const desk = useDesk();
  return (
    <Show
      when={desk.user()}
      fallback={
        <Suspense>
          <LockScreen />
        </Suspense>
      }
    >
      {props.children}
    </Show>
  );
}

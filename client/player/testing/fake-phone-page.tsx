import type { JSX } from 'solid-js';
import { SignedIn } from '../phone-surface.tsx';
import type { PlayerPlace } from '../places.ts';
import { fakePhone } from './fake-phone.ts';

/** `/?fake=called`: the surface over a made-up phone, in development only. */
export function FakePhonePage(props: { place: PlayerPlace; scene: string }): JSX.Element {
  return <SignedIn phone={fakePhone(props.scene)} place={props.place} />;
}

import { endPhoneEnrolment } from '../../device/store/enrolment.ts';
import type { Phone } from '../phone/make-phone.ts';
import { noteForPhone } from '../phone/phone-hint.ts';

/** This browser is nobody's phone any more. The venue is told if it can be reached; if not, it takes the phone for a silent one. */
export async function signOut(phone: Phone): Promise<void> {
  const subscription = await ownSubscription();
  // Whoever uses this browser next must not be told of this player's calls.
  await subscription?.unsubscribe().catch(() => false);
  await phone.ask('POST', '/api/v1/accounts/sign-out');
  phone.close();
  noteForPhone(false);
  await endPhoneEnrolment();
  location.assign('/');
}

async function ownSubscription(): Promise<PushSubscription | null | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.pushManager?.getSubscription();
}

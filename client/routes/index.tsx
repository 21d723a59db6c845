import { GuestPage } from '../player/guest-page.tsx';

export default function Player() {
  return <GuestPage />;
}

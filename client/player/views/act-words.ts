import { usePage } from '../../shell/page-context.tsx';
import { phoneText as text } from '../../text/player-phone.ts';
import type { Words } from '../../text/words.ts';
import { usePhone } from '../phone/create-phone.tsx';
import type { PhoneAct } from '../phone/select-acts.ts';

const MINUTE_MS = 60_000;

/** How things are named on a phone, which knows no names but its own player's. */
export function createPhoneWords(): Words {
  const phone = usePhone();
  const { formats } = usePage();
  const games = () => [...(phone.board()?.lists ?? []), ...(phone.room()?.games ?? [])];
  return {
    name: (id) => (id === phone.player.id ? phone.player.name : 'somebody else'),
    names: (ids) => (ids.length === 1 && ids[0] === phone.player.id ? phone.player.name : 'others'),
    seat: (key) => `seat ${key.slice(key.lastIndexOf('.') + 1)}`,
    cashSeat: (_table, seat) => `seat ${seat}`,
    table: () => 'that table',
    game(id) {
      const known = games().find(({ game }) => game === id);
      return known ? text.line.game(known.name, known.stakes) : 'that game';
    },
    row: (index) => `level ${index + 1}`,
    display: () => 'a screen',
    number: (value) => formats.number(value),
    ordinal: (value) => formats.ordinal(value),
    time: (ms) => formats.timeOfDay(ms),
    duration: (ms) => `${formats.number(Math.round(ms / MINUTE_MS))} minutes`,
    countdown: (ms) => formats.countdown(ms),
  };
}

/** What was asked for: "Join No-Limit Hold'em 1/2". */
export function actTitle({ kind, body }: PhoneAct, words: Words): string {
  if (kind === 'waitlist.joined') return text.acting.join(words.game(body.game));
  if (kind === 'waitlist.left') return text.acting.leave(words.game(body.game));
  if (kind === 'call.answered') return text.called.sent[body.answer as 'coming' | 'leave'];
  return text.acts[kind] ?? kind;
}

/** A refusal as it is said to whom it concerns; undefined for one that the shared catalogue has the words for. */
export function ownRefusal({ code, details = {}, body }: PhoneAct, words: Words): string | undefined {
  const own = text.refusals;
  const until = (ms: unknown) => (typeof ms === 'number' ? words.time(ms) : undefined);
  switch (code) {
    case 'player.barred':
      return own[code](until(details.until));
    case 'player.plays-it':
      return own[code](words.game(String(details.game ?? body?.game)));
    case 'player.list-limit':
      return own[code](Number(details.limit));
    case 'call.over':
      return own[code](text.callEnds[details.end as keyof typeof text.callEnds]);
    case 'act.outdated':
      return own[code](until(details.validUntil ?? body?.validUntil));
    case 'player.on-no-list':
    case 'player.not-seated':
    case 'call.no-more-time':
    case 'request.gone':
    case 'session':
    case 'not-yours':
      return own[code];
    default:
      return undefined;
  }
}

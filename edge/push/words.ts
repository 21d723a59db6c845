/** What a message says, and its payload: WebKit shows it as it is, the service worker reads the same fields. */
import type { News } from './news.ts';

export interface Voice {
  readonly venue: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where the phone opened the page. */
  readonly origin: string;
}

interface Text {
  readonly title: string;
  readonly body: string;
}

/** Bytes; push services take 4,096 with what encryption adds. */
export const MAX_PAYLOAD = 3_072;

export function payloadOf(news: News, { venue, timeZone, origin }: Voice): string {
  const { title, body } = textOf(news, (ms) => timeOf(ms, timeZone));
  const about = aboutOf(news);
  const { call, tournament } = about;
  const path = tournament === undefined ? '/' : `/v/${venue}/t/${tournament}`;
  return JSON.stringify({
    web_push: 8030,
    notification: {
      ...{ title, body, navigate: `${origin}${path}`, silent: false },
      tag: [news.kind, call ?? tournament ?? ''].join(' ').trim(),
    },
    pvm: { kind: news.kind, venue, player: news.player, ...about, deadline: news.deadline },
  });
}

function aboutOf(news: News): { call?: string; tournament?: string } {
  if (news.kind === 'called') return { call: news.call };
  return 'tournament' in news ? { tournament: news.tournament } : {};
}

function textOf(news: News, time: (ms: number) => string): Text {
  switch (news.kind) {
    case 'called': {
      const { game, place, deadline } = news;
      const where = place ? `${capital(seatOf(place))} is held for you.` : 'Come to the desk.';
      return { title: `Your seat: ${game}`, body: `${where} Answer by ${time(deadline)}.` };
    }
    case 'seat-ready':
      return news.must
        ? { title: `You move up: ${news.game}`, body: `${capital(seatOf(news.place))} is open for you.` }
        : { title: 'The seat you asked for', body: `${capital(seatOf(news.place))} is open for you.` };
    case 'table-breaks':
      if ('to' in news) return { title: `You move: ${news.name}`, body: `Go to ${seatOf(news.to)}.` };
      return news.broken
        ? { title: `${capital(tableOf(news.table))} has broken`, body: 'You head the list of your game.' }
        : { title: `${capital(tableOf(news.table))} breaks`, body: 'The floor tells you where to go.' };
    case 'tournament-starts':
      return { title: `${news.name} starts at ${time(news.deadline)}`, body: 'Be in your seat in time.' };
  }
}

/** A table's label is a number, or says by itself that it is a table. */
const tableOf = (label: string): string => (/table/i.test(label) ? label : `table ${label}`);
const seatOf = ({ table, seat }: { table: string; seat: number }): string => `${tableOf(table)}, seat ${seat}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function timeOf(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(ms);
}

/**
 * A message of the venue to a player's phone: WebKit's declarative payload, which other browsers show by the service
 * worker from the same fields. What comes is checked: it may be an older venue's, or nobody's.
 */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  /** Where a tap leads: a path of this origin. */
  readonly path: string;
  readonly tag: string;
  readonly silent: boolean;
  /** Stays until it is seen, and calls: for what has a deadline. */
  readonly urgent: boolean;
}

const FALLBACK: PushMessage = {
  ...{ title: 'The room has news for you', body: '', path: '/', tag: 'pvm', silent: false, urgent: false },
};
const URGENT = new Set(['called', 'seat-ready']);

/** Total: something is always shown, since a push that shows nothing ends the subscription in some browsers. */
export function readPushMessage(text: string | undefined, origin: string): PushMessage {
  try {
    const { notification, pvm = {} } = JSON.parse(text ?? '') as {
      notification: { title?: unknown; body?: unknown; navigate?: unknown; tag?: unknown; silent?: unknown };
      pvm?: { kind?: unknown; call?: unknown; tournament?: unknown };
    };
    const { title, body, navigate, tag, silent } = notification;
    const kind = typeof pvm.kind === 'string' ? pvm.kind : 'news';
    const about = [pvm.call, pvm.tournament].find((one) => typeof one === 'string');
    return {
      title: typeof title === 'string' && title !== '' ? title : FALLBACK.title,
      body: typeof body === 'string' ? body : '',
      path: pathOf(navigate, origin),
      tag: typeof tag === 'string' ? tag : [kind, about].filter(Boolean).join('.'),
      silent: silent === true,
      urgent: URGENT.has(kind),
    };
  } catch {
    return FALLBACK;
  }
}

/** Only this origin's own pages are opened from a message. */
function pathOf(navigate: unknown, origin: string): string {
  if (typeof navigate !== 'string' || !URL.canParse(navigate, origin)) return '/';
  const url = new URL(navigate, origin);
  // The venue may call itself by another of its addresses: the phone opens the one that it knows.
  return /^https?:$/.test(url.protocol) ? url.pathname + url.hash : '/';
}

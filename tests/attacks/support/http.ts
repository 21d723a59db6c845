/** Requests as they are written, `path` untouched: no client tidies them up. */
import { ask } from './wire.ts';

export interface Asked {
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly body?: string | Uint8Array;
  /** The loopback address that asks. */
  readonly from?: string;
}

/** Resolves with the whole answer, headers and all. */
export function send(
  port: number,
  path: string,
  { method = 'GET', headers = [], body = '', from }: Asked = {},
): Promise<string> {
  const content = Buffer.from(body);
  const length = content.length > 0 ? [`Content-Length: ${content.length}`] : [];
  const head = [`${method} ${path} HTTP/1.1`, 'Host: edge', 'Connection: close', ...length, ...headers, '', ''];
  return ask({ port, from }, Buffer.concat([Buffer.from(head.join('\r\n')), content]));
}

export const JSON_BODY = 'Content-Type: application/json';
export const bearer = (token: string): string => `Authorization: Bearer ${token}`;

export const statusOf = (answer: string): number => Number(answer.slice(9, 12));
export const codeIn = (answer: string): string | undefined => /"code":"([a-z.-]+)"/.exec(answer)?.[1];

/** How many were answered how: `{ '403 code.unknown': 20 }`. */
export function tally(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) {
    const key = `${statusOf(answer)} ${codeIn(answer)}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

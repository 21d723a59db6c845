/**
 * Where push messages may go. A phone names its push service's address itself: without a guard it could make the edge
 * knock at doors of the venue's own network.
 */
import { lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ...[
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ],
  ...[
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ],
] as [string, number][])
  PRIVATE.addSubnet(net, prefix, 'ipv4');
// Of IPv6 only what is given out for the whole world; of that, not what leads back into IPv4.
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 32],
  ['2002::', 16],
  ['2001:db8::', 32],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv6');

/** An address out in the world. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !PRIVATE.check(address, 'ipv4');
  return family === 6 && WORLD.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

const isLoopback = (host: string): boolean => host === 'localhost' || host.startsWith('127.') || host === '[::1]';
const MAX_LENGTH = 1_000;

/**
 * Undefined for what is no address of a push service. They have names and speak TLS; `local` (tests, and no room) takes
 * this machine's own, in plain text too.
 */
export function endpointOf(text: string, local: boolean): URL | undefined {
  const url = text.length > MAX_LENGTH ? null : URL.parse(text);
  if (url?.username !== '' || url.password !== '') return undefined;
  if (local && isLoopback(url.hostname)) return /^https?:$/.test(url.protocol) ? url : undefined;
  if (url.protocol !== 'https:' || (url.port !== '' && Number(url.port) < 443)) return undefined;
  const { hostname } = url;
  // A name of one word, or an address, is of the local network.
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && hostname.includes('.') && !hostname.endsWith('.local')
    ? url
    : undefined;
}

/** Resolves a name as a connection is made, and refuses when it leads into a private network, whatever it said before. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublic(address)))
      return callback(Object.assign(new Error('a private address'), { code: 'EPRIVATE' }), '');
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

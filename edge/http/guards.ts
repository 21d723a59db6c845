/** Who asks, and how often. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isStaff } from '../sync/rights.ts';
import type { Devices, KnownDevice } from '../venue/devices.ts';
import { ApiError } from './api-error.ts';

/** From the header; for EventSource, which can't send any, from the address. */
function tokenOf(c: Context): string | undefined {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && token) return token;
  return c.req.query('token');
}

/** Any device in service. */
export function requireDevice(c: Context, devices: Devices): KnownDevice {
  const device = devices.byToken(tokenOf(c) ?? '');
  if (!device) throw new ApiError(401, 'token.unknown', 'This device is not enrolled here.');
  if (device.standing !== 'enrolled') throw new ApiError(403, 'device.revoked', 'This device is no longer in service.');
  return device;
}

export function requireStaff(c: Context, devices: Devices): KnownDevice {
  const device = requireDevice(c, devices);
  if (!isStaff(device)) throw new ApiError(403, 'device.not-staff', 'Only a staff tablet may do this.');
  return device;
}

export function requirePhone(c: Context, devices: Devices): KnownDevice {
  const device = requireDevice(c, devices);
  if (device.sort !== 'phone') throw new ApiError(403, 'device.not-phone', 'Only a player’s phone may do this.');
  return device;
}

/** The peer's address; of IPv6 the network, which one host has to itself. */
export function addressOf(c: Context): string {
  const address = peerOf(c).replace(/^::ffff:/, '');
  return address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Asked in-process, without a socket.
    return 'unknown';
  }
}

/**
 * On the machine itself, and asked under its own name: a page of somebody's, whose name was made to point here, is in a
 * browser on this machine too.
 */
export function isLocal(c: Context): boolean {
  const { hostname } = new URL(c.req.url);
  const named = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return named && /^(127\.|::1$|::ffff:127\.)/.test(peerOf(c));
}

/**
 * The primary's one verdict on an authentic event, at its commit. Signature and chain were the
 * gate's; what the act means is the fold's. Here only: may this actor, on this device, do this?
 *
 *   device enrolled? ── no, revoked, suspected ──▶ held
 *   kind and version known? ── no ──▶ held (an update is needed, nothing is lost)
 *   body as its kind's schema wants it? ── no ──▶ refused:body
 *   actor known and not removed? session on that device? role in `may`? ── no ──▶ held / refused
 *
 * Bodies are checked by whoever commits (authorise.ts). A device that asks ahead what the primary would say has made
 * the body by its own code, and goes without the schemas and their library.
 *
 * Total: never throws, whatever the body is. `access` may be a layer over the committed state in
 * which earlier acts of the same batch have already taken effect.
 */
import type { Verdict } from '../kernel/entry.ts';
import type { AnyKind, Role } from '../kernel/kind.ts';
import type { EventId, Reader } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { isUndo, KERNEL_KINDS, type KernelKind, UNDO } from './kernel-kinds.ts';
import { type ActToJudge, judgeLimits, UNDO_MAY } from './limits.ts';
import { grounds, highestRung, rung } from './roles.ts';
import { type AccessPolicy, type AccessTables, DEFAULT_POLICY, type Device, sessionKey } from './state.ts';

/** The kinds of the event's subject. */
export type KindLookup = (kind: string) => AnyKind | undefined;
/** The kind of an event in the act's own subject, for undo acts; undefined when there is none. */
export type TargetLookup = (target: EventId) => string | undefined;

/** Whether a body is as its schema wants it. */
export type BodyFits = (schema: AnyKind['body'], body: Plain) => boolean;

export type Authorise = (
  access: Reader<AccessTables>,
  act: ActToJudge,
  kinds: KindLookup,
  targetKind?: TargetLookup,
) => Verdict;

export type { ActToJudge };

const FLOOR_RUNG = rung('floor');

export const makeAuthorise =
  (fits: BodyFits): Authorise =>
  (access, act, kinds, targetKind = () => undefined) =>
    judge(access, act, kinds, targetKind, fits);

function judge(
  access: Reader<AccessTables>,
  act: ActToJudge,
  kinds: KindLookup,
  targetKind: TargetLookup,
  fits: BodyFits,
): Verdict {
  const device = access.get('devices', act.device);
  if (!device) return isFirstEnrolment(access, act) ? 'ok' : 'held:unknown-device';
  if (device.standing !== 'enrolled') return `held:${device.standing}`;

  const kind = KERNEL_KINDS.get(act.kind) ?? kinds(act.kind);
  if (isUndo(act.kind)) return judgeUndo(access, act, device, { kinds, targetKind, fits });
  if (!kind) return 'held:unknown-kind';
  if (act.kv > kind.version) return 'held:newer-version';
  if (!fits(kind.body, act.body)) return 'refused:body';
  return judgeRight(access, act, device, kind.may) ?? judgeLimits(access, act, device) ?? 'ok';
}

function judgeUndo(
  access: Reader<AccessTables>,
  act: ActToJudge,
  device: Device,
  { kinds, targetKind, fits }: { kinds: KindLookup; targetKind: TargetLookup; fits: BodyFits },
): Verdict {
  if (act.kv > 1) return 'held:newer-version';
  if (!fits(UNDO.body, act.body)) return 'refused:body';
  const name = targetKind((act.body as { target: EventId }).target);
  // An undo is not undone by another undo but by `act.restored`: undo acts are in neither lookup.
  const target: KernelKind | AnyKind | undefined = KERNEL_KINDS.get(name ?? '') ?? kinds(name ?? '');
  if (!name || !target) return 'refused:target';
  return judgeRight(access, act, device, UNDO_MAY.get(name) ?? target.may) ?? 'ok';
}

/** The venue's first node names itself before anyone could have named it. */
function isFirstEnrolment(access: Reader<AccessTables>, act: ActToJudge): boolean {
  if (!access.entries('devices').next().done) return false;
  const body = act.body as { device?: Plain; sort?: Plain } | null;
  return act.kind === 'device.enrolled' && act.actor === 'edge' && body?.device === act.device && body.sort === 'edge';
}

/** Undefined when the actor may. */
function judgeRight(
  access: Reader<AccessTables>,
  act: ActToJudge,
  device: Device,
  may: readonly Role[],
): Verdict | undefined {
  if (device.sort === 'edge' && act.actor === 'edge') return may.includes('edge') ? undefined : 'refused:role';
  // A screen tells of itself; nobody works on one, whoever they say they are.
  if (device.sort === 'tv') return act.actor === act.device && may.includes('display') ? undefined : 'refused:role';

  const user = access.get('users', act.actor);
  if (!user) return 'refused:user';
  if (user.removed) return 'held:user-removed';
  if (act.kind === 'session.opened') return mayUse(device, act.actor) ? undefined : 'refused:session';
  const session = access.get('sessions', sessionKey(act.device, act.actor));
  if (!session || (session.closedAt !== undefined && act.at > session.closedAt)) return 'refused:session';

  const policy: AccessPolicy = access.get('policy', 'policy') ?? DEFAULT_POLICY;
  const roles =
    session.proof === policy.managerProof || session.proof === 'password' ? user.roles : asFloor(user.roles);
  const allowed = grounds(roles, may);
  if (allowed.length === 0) return grounds(user.roles, may).length > 0 ? 'refused:password-needed' : 'refused:role';
  // A player acts for no one else; a session names its user.
  const { player, user: whose } = act.body as { player?: Plain; user?: Plain };
  if (allowed.every((role) => role === 'player') && (player ?? whose) !== act.actor) return 'refused:not-yours';
  return undefined;
}

/** Staff share tablets; any other device is of those that it was enrolled for. */
const mayUse = ({ sort, users }: Device, user: string): boolean => users?.includes(user) ?? sort === 'tablet';

/** A manager who signed in with a PIN does the floor's work. */
const asFloor = (roles: readonly Role[]): readonly Role[] =>
  highestRung(roles) > FLOOR_RUNG ? [...roles.filter((role) => rung(role) <= FLOOR_RUNG), 'floor'] : roles;

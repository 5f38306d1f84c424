import type { Temporal } from 'temporal-polyfill';
import { type AuditAction, auditEntry } from '../../domain/cases/audit-entry.ts';
import { requireVersion } from '../../domain/cases/transitions.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { epochSeconds, stored } from '../../domain/core/instants.ts';
import type { NamedVersions } from '../../domain/core/named-versions.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import type { Region } from '../../domain/directory/directory.ts';
import { requireLawful, type WantedRota } from '../../domain/oncall/rota-faults.ts';
import { instantOfSecond } from '../../domain/oncall/shift.ts';
import type { Change } from '../core/changes.ts';
import { type Attempt, type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { DirectoryReader } from '../directory/ports.ts';
import type { RoutingReader } from '../messages/ports.ts';
import type { RotaReader } from './ports.ts';
import { type ChangedRota, rotaChanges, shiftsAround } from './rota-changes.ts';
import { soonNotices } from './shift-notices.ts';
import { withoutPhone, withoutPhoneTold } from './without-phone.ts';

export interface RotaDeps extends UnitOfWorkDeps {
  rotas: RotaReader;
  directory: DirectoryReader;
  ids: IdSource;
  routing: RoutingReader;
  /** IANA zone of the practice. */
  zone: string;
}

export interface ChangeRota {
  region: Region;
  wanted: WantedRota;
  caller: Caller;
  now: Temporal.Instant;
  ifMatch?: NamedVersions | undefined;
}

/** A rota as it was changed, and who of those whom the change names no page reaches. */
export interface KeptRota extends ChangedRota {
  unreachable: string[];
}

/** Everybody whom a wanted rota names from now on. */
const namedIn = ({ shifts, order = [], lead }: WantedRota, now: Temporal.Instant): string[] => [
  ...shifts.filter(({ end }) => end > epochSeconds(now)).map(({ recipientId }) => recipientId),
  ...order,
  ...(lead === undefined ? [] : [lead]),
];

/** What the history of a region's rota is found under. */
export const rotaSubject = (region: Region): string => `on-call-${region}`;

/** Who changed what of a rota. */
export const rotaAudit = (
  { ids }: Pick<RotaDeps, 'ids'>,
  { caller, now }: Pick<ChangeRota, 'caller' | 'now'>,
  { rota: { region, version } }: ChangedRota,
  action: AuditAction,
  detail: Record<string, string>,
): Change => ({
  kind: 'audit',
  entry: auditEntry({ ids, now }, actorOf(caller), action, rotaSubject(region), {
    ...detail,
    version: String(version),
  }),
});

const decide = async (deps: RotaDeps, command: ChangeRota): Promise<Attempt<KeptRota>> => {
  const { region, wanted, now, ifMatch } = command;
  const { rota } = await deps.rotas.read(region, []);
  requireVersion(rota, ifMatch);
  const [shifts, unreachable] = await Promise.all([
    shiftsAround(deps.rotas, region, wanted.period, now),
    withoutPhone(deps, namedIn(wanted, now)),
  ]);
  const { outcome, changes } = rotaChanges({ rota, shifts }, wanted, now);
  const kept = { ...outcome, unreachable };
  if (changes.length === 0) return { outcome: kept, changes };
  const from = stored(instantOfSecond(wanted.period.start));
  const to = stored(instantOfSecond(wanted.period.end));
  const audit = rotaAudit(deps, command, outcome, 'on-call-changed', { from, to });
  const notices = soonNotices({ ids: deps.ids, now }, region, shifts, wanted);
  return {
    outcome: kept,
    changes: [...changes, ...notices, audit, ...withoutPhoneTold(deps, region, unreachable, now)],
  };
};

const lawful = async ({ directory, zone }: RotaDeps, { wanted, now }: ChangeRota): Promise<void> => {
  const { staff } = await directory.directory();
  requireLawful(wanted, { staff, now, zone });
};

/**
 * Sets who is on call in a region in a period; before and after it all stays as it was. Where it is so already nothing is written. Who is named and
 * whom no page reaches is told to the lead at once: it may be put right before the shift.
 * @throws Refusal `invalid-input` with `gaps` and `overlaps`, `stale-version`, `retries-exhausted`; Unreadable
 */
export async function changeRota<Answer>(
  deps: RotaDeps,
  command: ChangeRota,
  reply: Reply<KeptRota, Answer>,
): Promise<Answer> {
  await lawful(deps, command);
  return transact(deps, reply, 'change the rota', () => decide(deps, command));
}

/** What `changeRota` would come to; nothing is written. @throws as `changeRota` */
export async function previewRota(deps: RotaDeps, command: ChangeRota): Promise<KeptRota> {
  await lawful(deps, command);
  return (await decide(deps, command)).outcome;
}

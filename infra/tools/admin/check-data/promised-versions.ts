/** What promises say of versions of records and of visits that need another time. */
export interface PromisedVersions {
  /** The highest version of a case or visit that a promise is named by, or tells of. */
  readonly versions: Map<string, number>;
  /** When staff were told last that a visit needs another time; RFC 3339 UTC. */
  readonly flaggedAt: Map<string, string>;
}

/** Reactions are named by the record and the version that they look into (shared/domain/messages/clock-reactions.ts, note-timeliness.ts). */
const named = /^((?:int|ref|apt)_[a-z0-9]{20})-(?:run-clocks|note-timeliness)-(\d+)$/;

const raise = (versions: Map<string, number>, id: string, version: number): void => {
  versions.set(id, Math.max(versions.get(id) ?? 0, version));
};

interface EventRead {
  kind?: string;
  appointmentId?: string;
  version?: number;
  at?: string;
}

/** Notes what one promise says. @param pk its id @param event what is told by it; nothing where it is no event */
export function noteVersions(
  { versions, flaggedAt }: PromisedVersions,
  pk: string,
  event: EventRead | null | undefined,
): void {
  const [, id, version] = named.exec(pk) ?? [];
  if (id !== undefined) raise(versions, id, Number(version));
  const { kind, appointmentId, at = '' } = event ?? {};
  if (!event || appointmentId === undefined) return;
  if (kind === 'visit-changed' && event.version !== undefined) raise(versions, appointmentId, event.version);
  if (kind === 'needs-rebooking' && at > (flaggedAt.get(appointmentId) ?? '')) flaggedAt.set(appointmentId, at);
}

import { inOrder, type State, type Stretch, type Visit } from './calendar.ts';

/** What a store holds once everything has come to its end, read by the product's own readers. */
export interface Snapshot {
  /** Virtual time of the reading. */
  now: number;
  days: Readonly<Record<string, readonly StoredStretch[]>>;
  visits: readonly StoredVisit[];
  holds: readonly StoredHold[];
  /** By case: the visit that it lists as open, by type. */
  openVisits: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface StoredStretch extends Stretch {
  id: string;
}

export interface StoredVisit {
  id: string;
  by: number;
  caseId: string;
  type: string;
  open: boolean;
  version: number;
  day: string;
  start: number;
  end: number;
  flagged: boolean;
  /** How many events tell of it, to its patient and to staff; absent where nobody counted. */
  told?: Visit['told'];
}

export interface StoredHold {
  id: string;
  /** Kind and id of whose it is, such as `case:int_…`. */
  holder: string;
  by: number;
  caseId: string;
  day: string;
  start: number;
  /** Epoch milliseconds. */
  until: number;
}

const stretchText = ({ start, end, kind, by, until }: Stretch): string =>
  `${kind} #${by} ${start}-${end} until ${until}`;

const liveText = (stretches: readonly Stretch[] | undefined, now: number): string =>
  inOrder(stretches ?? [])
    .filter(({ until }) => until > now)
    .map(stretchText)
    .join('; ');

type Told = Pick<Visit, 'caseId' | 'open' | 'version' | 'flagged'> & { at: string; told?: Visit['told'] };

const visitText = (by: number, { caseId, open, version, flagged, at, told }: Told): string =>
  [
    `#${by} of ${caseId}: ${open ? 'open' : 'cancelled'}, version ${version}, ${at}`,
    ...(flagged ? ['to be rebooked'] : []),
    ...(told ? [`told of ${told.changed} times, and ${told.flagged} times to staff`] : []),
  ].join(', ');

/** @returns what a model's last state and the store do not have in common, in words; nothing where they are the same. */
export function differences(state: State, { now, days, visits, openVisits }: Snapshot): string[] {
  const ofDays = Object.entries(days).flatMap(([day, stretches]) => {
    const [found, wanted] = [liveText(stretches, now), liveText(state.days[day], now)];
    return found === wanted ? [] : [`${day} holds [${found}] and should hold [${wanted}]`];
  });
  const isCounted = visits.some(({ told }) => told);
  const found = visits.map(({ by, day, start, end: _, ...each }) =>
    visitText(by, { ...each, at: `${day} at ${start}` }),
  );
  const wanted = Object.entries(state.visits).map(([by, { time, told, ...each }]) =>
    visitText(Number(by), { ...each, ...(isCounted && { told }), at: `${time.day} at ${time.start}` }),
  );
  const open = Object.entries(openVisits).flatMap(([caseId, ofCase]) =>
    Object.keys(ofCase).map((type) => `${caseId} lists an open ${type}`),
  );
  const shouldBeOpen = Object.values(state.visits)
    .filter((visit) => visit.open)
    .map(({ caseId, time }) => `${caseId} lists an open ${time.type}`);
  return [...ofDays, ...unlike(found, wanted), ...unlike(open, shouldBeOpen)];
}

function unlike(found: readonly string[], wanted: readonly string[]): string[] {
  const extra = found.filter((text, at) => !wanted.includes(text) || found.indexOf(text) !== at);
  const missing = wanted.filter((text) => !found.includes(text));
  return [
    ...extra.map((text) => `stored, and nobody's doing: ${text}`),
    ...missing.map((text) => `done, and not stored: ${text}`),
  ];
}

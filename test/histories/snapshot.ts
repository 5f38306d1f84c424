import { type CaseState, caseOf, inOrder, type State, type Stretch, type Visit } from './calendar.ts';
import { factOf, factText, fateText, isOpen } from './fate.ts';

/** What a store holds once everything has come to its end, read by the product's own readers. */
export interface Snapshot {
  /** Virtual time of the reading. */
  now: number;
  days: Readonly<Record<string, readonly StoredStretch[]>>;
  visits: readonly StoredVisit[];
  holds: readonly StoredHold[];
  /** By case: the visit that it lists as open, by type. */
  openVisits: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By case: what visits have made of it. */
  cases: Readonly<Record<string, CaseState>>;
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
  /** What has become of it (`fateText`). */
  fate: string;
  isOverbooked: boolean;
  version: number;
  day: string;
  start: number;
  end: number;
  flagged: boolean;
  /** What the attendance report is to count of it (`factText`), one for each that is kept; absent where nobody listened. */
  facts?: readonly string[];
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

const stretchText = ({ start, end, kind, by, until, overbooked }: Stretch): string =>
  `${overbooked ? 'overbooked ' : ''}${kind} #${by} ${start}-${end} until ${until}`;

const liveText = (stretches: readonly Stretch[] | undefined, now: number): string =>
  inOrder(stretches ?? [])
    .filter(({ until }) => until > now)
    .map(stretchText)
    .join('; ');

interface Told extends Pick<Visit, 'caseId' | 'version' | 'flagged'> {
  fate: string;
  at: string;
  told?: Visit['told'];
  facts?: readonly string[];
}

const visitText = (by: number, { caseId, fate, version, flagged, at, told, facts = [] }: Told): string =>
  [
    `#${by} of ${caseId}: ${fate}, version ${version}, ${at}`,
    ...(flagged ? ['to be rebooked'] : []),
    ...facts.map((fact) => `counted as ${fact}`),
    ...(told ? [`told of ${told.changed} times, and ${told.flagged} times to staff`] : []),
  ].join(', ');

const caseText = (caseId: string, { status, missed, callBy }: CaseState): string =>
  `${caseId} is ${status}${missed ? ', missed' : ''}, to be called by ${new Date(callBy).toISOString()}`;

/** @returns what a model's last state and the store do not have in common, in words; nothing where they are the same. */
export function differences(state: State, { now, days, visits, openVisits, cases }: Snapshot): string[] {
  const ofDays = Object.entries(days).flatMap(([day, stretches]) => {
    const [found, wanted] = [liveText(stretches, now), liveText(state.days[day], now)];
    return found === wanted ? [] : [`${day} holds [${found}] and should hold [${wanted}]`];
  });
  const isCounted = visits.some(({ told }) => told);
  const found = visits.map(({ by, day, start, end: _, ...each }) =>
    visitText(by, { ...each, at: `${day} at ${start}` }),
  );
  const wanted = Object.entries(state.visits).map(([by, visit]) => {
    const { time, told } = visit;
    const fact = factOf(visit, time);
    const counted = isCounted && { told, facts: fact ? [factText(fact)] : [] };
    return visitText(Number(by), { ...visit, ...counted, fate: fateText(visit), at: `${time.day} at ${time.start}` });
  });
  const open = Object.entries(openVisits).flatMap(([caseId, ofCase]) =>
    Object.keys(ofCase).map((type) => `${caseId} lists an open ${type}`),
  );
  const shouldBeOpen = Object.values(state.visits)
    .filter(isOpen)
    .map(({ caseId, time }) => `${caseId} lists an open ${time.type}`);
  const ofCases = Object.entries(cases).map(([caseId, each]) => caseText(caseId, each));
  const shouldBecome = Object.keys(cases).map((caseId) => caseText(caseId, caseOf(state, caseId)));
  return [...ofDays, ...unlike(found, wanted), ...unlike(open, shouldBeOpen), ...unlike(ofCases, shouldBecome)];
}

function unlike(found: readonly string[], wanted: readonly string[]): string[] {
  const extra = found.filter((text, at) => !wanted.includes(text) || found.indexOf(text) !== at);
  const missing = wanted.filter((text) => !found.includes(text));
  return [
    ...extra.map((text) => `stored, and nobody's doing: ${text}`),
    ...missing.map((text) => `done, and not stored: ${text}`),
  ];
}

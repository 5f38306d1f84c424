import { type Answer, changes, type Operation, type Recorded, type Time } from './operations.ts';
import type { Snapshot, StoredStretch, StoredVisit } from './snapshot.ts';

type Invariant = (snapshot: Snapshot, recorded: readonly Recorded[]) => string[];

const everyStretch = ({ days }: Snapshot): (StoredStretch & { day: string })[] =>
  Object.entries(days).flatMap(([day, stretches]) => stretches.map((stretch) => ({ ...stretch, day })));

const noOverlap: Invariant = ({ days, now }) =>
  Object.entries(days).flatMap(([day, stretches]) => {
    // Absences overlap each other, and visits that were booked before: those are marked (`differences`).
    const live = stretches.filter(({ until, kind }) => until > now && kind !== 'away');
    return live.flatMap((one, at) =>
      live
        .slice(at + 1)
        .filter(({ start, end }) => start < one.end && one.start < end)
        .filter((other) => !one.overbooked && !other.overbooked)
        .map((other) => `${day}: ${one.id} and ${other.id} overlap, and nobody overbooked`),
    );
  });

/** Whether a visit may stand in its day: an ended one keeps a time that had begun. */
const stands = ({ open, start }: StoredVisit, { now }: Snapshot): boolean => open || start * 60_000 <= now;

const nothingBusyThatNobodyHolds: Invariant = (snapshot) =>
  everyStretch(snapshot).flatMap(({ id, kind, day, start, until }) => {
    if (kind === 'away') return [];
    const records = kind === 'visit' ? snapshot.visits.filter((visit) => stands(visit, snapshot)) : snapshot.holds;
    const record = records.find((each) => each.id === id);
    if (!record) return [`${day} shows ${id} as taken, and nobody has it`];
    const isSame = record.day === day && record.start === start && (!('until' in record) || record.until === until);
    return isSame ? [] : [`${day} shows ${id} at ${start}, and its record says ${record.day} ${record.start}`];
  });

const openVisitsStandInOneDayAndTheirCase: Invariant = (snapshot) => {
  const stretches = everyStretch(snapshot);
  const ofVisits = snapshot.visits.flatMap(({ id, caseId, type, open }) => {
    const times = stretches.filter((each) => each.id === id).length;
    const isListed = Object.values(snapshot.openVisits[caseId] ?? {}).includes(id);
    const isOfType = snapshot.openVisits[caseId]?.[type] === id;
    return [
      ...(times === 1 || (times === 0 && !open)
        ? []
        : [`${id} is ${open ? 'open' : 'over'} and stands in days ${times} times`]),
      ...(isListed === open && (isOfType || !open)
        ? []
        : [`${id} is ${open ? 'open' : 'over'}, and ${caseId} says otherwise`]),
    ];
  });
  const known = new Set(snapshot.visits.map(({ id }) => id));
  const listed = Object.values(snapshot.openVisits).flatMap((ofCase) => Object.values(ofCase));
  return [...ofVisits, ...listed.filter((id) => !known.has(id)).map((id) => `a case lists ${id}, which is not there`)];
};

function holdIsThere({ holds }: Snapshot, { caseId, time }: { caseId: string; time: Time }, { id }: Answer): string[] {
  const isThere = holds.some((hold) => hold.id === id && hold.caseId === caseId && hold.start === time.start);
  return isThere ? [] : [`told of ${id}, which is not there`];
}

/** Whatever came after it counts a visit's version up. */
function visitIsThere({ visits }: Snapshot, isOver: boolean, { id, version = 0, start }: Answer): string[] {
  const visit = visits.find((each) => each.id === id);
  const isThere = visit && (visit.version > version || (visit.version === version && visit.start === start));
  if (!isThere) return [`told of ${id} in version ${version}, which is not there`];
  return isOver && visit.open ? [`told that ${id} is over, and it is open`] : [];
}

/** What was answered 201 is there; what was answered as cancelled, missed or completed is over. */
const whatWasAnsweredIsThere: Invariant = (snapshot, recorded) =>
  recorded.flatMap(({ number, operation, outcome }) => {
    if (outcome.kind !== 'ok') return [];
    const faultsOf = {
      hold: () => holdIsThere(snapshot, operation as never, outcome.answer),
      book: () => visitIsThere(snapshot, false, outcome.answer),
      move: () => visitIsThere(snapshot, false, outcome.answer),
      cancel: () => visitIsThere(snapshot, true, outcome.answer),
      // Whoever was marked as missed may come after all.
      attend: () => visitIsThere(snapshot, 'how' in operation && operation.how === 'complete', outcome.answer),
    };
    const faults = operation.do in faultsOf ? faultsOf[operation.do as keyof typeof faultsOf]() : [];
    return faults.map((fault) => `#${number} was ${fault}`);
  });

/** As many people as a practitioner sees at once at most. */
const mostAtOnce = 2;

const notTooManyAtOnce: Invariant = ({ visits }) => {
  const open = visits.filter((visit) => visit.open);
  return open.flatMap(({ id, day, start }) => {
    const there = open.filter((each) => each.day === day && each.start <= start && start < each.end);
    return there.length > mostAtOnce ? [`${there.length} people are seen on ${day} as ${id} begins`] : [];
  });
};

/** A visit that has ended is counted once, one that is open not at all, or as open. */
const countedOnce: Invariant = ({ visits }) =>
  visits.flatMap(({ id, open, facts = open ? [] : [''] }) =>
    facts.length === Number(!open) || (open && facts.length === 1 && facts[0]?.endsWith(': open'))
      ? []
      : [`${id} is ${open ? 'open' : 'over'}, and counted ${facts.length} times`],
  );

const oncePerOperation: Invariant = ({ visits, holds }) =>
  [visits, holds].flatMap((records) =>
    records
      .filter(({ by }, at) => records.findIndex((each) => each.by === by) !== at)
      .map(({ id, by }) => `operation ${by} was carried out more than once: ${id}`),
  );

/** A case's visits never overlap, wherever they are. */
const noOverlapOfACase: Invariant = ({ visits }) => {
  const open = visits.filter((visit) => visit.open).toSorted((a, b) => a.start - b.start);
  return open.flatMap(({ id, caseId, start, end }) =>
    open
      .filter(
        (other) =>
          other.caseId === caseId && other.id !== id && other.start < end && start < other.end && id < other.id,
      )
      .map((other) => `${id} and ${other.id} of ${caseId} overlap`),
  );
};

/** A case holds one time; a referrer, several. */
const oneHoldACase: Invariant = (snapshot) => {
  const live = everyStretch(snapshot).filter(({ kind, until }) => kind === 'hold' && until > snapshot.now);
  const holders = live
    .map(({ id }) => snapshot.holds.find((hold) => hold.id === id)?.holder ?? '')
    .filter((holder) => holder.startsWith('case:'));
  return holders.filter((holder, at) => holders.indexOf(holder) !== at).map((holder) => `${holder} holds two times`);
};

/** As often as the product decides anew before it gives up. */
const attempts = 12;

const wrote = ({ operation, outcome }: Recorded): boolean =>
  changes(operation) && (outcome.kind === 'unknown' || (outcome.kind === 'ok' && outcome.answer.lived !== false));

/** How often one operation may come between: a change of the calendar writes each day, and so does the relay. */
const commitsOf = (operation: Operation): number =>
  'time' in operation || 'visit' in operation || 'hold' in operation ? 1 : 6;

/**
 * Whoever gives up met others, or faults, at each attempt: each other operation that wrote can have come between once. Holds on
 * engines that refuse nothing but what a condition forbids.
 */
const nobodyGivesUpAlone: Invariant = (_, recorded) =>
  recorded
    .filter(({ outcome }) => outcome.kind === 'refused' && outcome.why === 'retries-exhausted')
    .flatMap(({ number, invoked, responded, struck, nows }) => {
      const others = recorded.filter(
        (each) =>
          each.number !== number &&
          wrote(each) &&
          each.invoked < responded &&
          (each.responded > invoked || each.outcome.kind === 'unknown'),
      );
      const most = others.reduce((sum, { operation }) => sum + commitsOf(operation), 0) + struck + nows.length - 1;
      return most >= attempts ? [] : [`#${number} gave up although at most ${most} others came between`];
    });

const invariants: readonly Invariant[] = [
  noOverlap,
  noOverlapOfACase,
  notTooManyAtOnce,
  countedOnce,
  nothingBusyThatNobodyHolds,
  openVisitsStandInOneDayAndTheirCase,
  whatWasAnsweredIsThere,
  oncePerOperation,
  oneHoldACase,
  nobodyGivesUpAlone,
];

/** @returns what is wrong with a store after a history, in words. */
export const brokenInvariants = (snapshot: Snapshot, recorded: readonly Recorded[]): string[] =>
  invariants.flatMap((invariant) => invariant(snapshot, recorded));

import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { settlePart } from '../../../shared/workflows/calendar/settle-calendar.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { book, move } from '../../support/asks.ts';
import { afterwards, anAbsence, aVisitAt, calendarOf, comeBack, takeOff } from '../../support/calendar-world.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, aVisit, frontDesk, mondayAtNine, patient, tuesdayAtNine } from '../../support/histories.ts';
import { interruptedCalls } from '../../support/interrupted-calls.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
type Ask = (world: WorkflowWorld) => Promise<unknown>;
const refused = (error: unknown) => {
  if (error instanceof Refusal) return error;
  throw error;
};

/** Runs `first` once for each of its calls, with `rival` right before that call, from the same beginning. */
async function inEveryGap(
  before: Parameters<typeof store.begin>[0],
  first: Ask,
  rival: Ask,
  look: (found: ReturnType<typeof calendarOf>, rivalAnswer: unknown, where: string) => void,
): Promise<number> {
  for (let at = 1; ; at++) {
    await store.begin(before);
    let answer: unknown;
    const calls = interruptedCalls(at, async () => {
      answer = await rival(workflowWorld(store, faultyCalls(), { key: 'rival' })).catch(refused);
    });
    await first(workflowWorld(store, calls, { key: 'first' })).catch(refused);
    if (calls.count() < at) return at - 1;
    const contents = await store.contents();
    expectAgreement(contents, monday);
    look(calendarOf(contents), answer, `before call ${at}`);
    await afterwards(store, workflowWorld(store), settlePart);
    const settled = await store.contents();
    expectAgreement(settled, monday);
    look(calendarOf(settled), answer, `before call ${at}, once all is settled`);
  }
}

const away = anAbsence(1, { to: '2026-11-25' });
const goAway: Ask = (world) => takeOff(world, away);

/** No visit lies in the absence that is not flagged, and staff heard of each that is. */
const nothingSlipsThrough = (found: ReturnType<typeof calendarOf>, _: unknown, where: string) => {
  const [{ busy } = { busy: [] }] = found.days.filter(({ date }) => date === '2026-11-24');
  expect(found.awayOn(away.timeOffId), where).toEqual(['2026-11-24', '2026-11-25']);
  const inside = busy.flatMap(({ kind, id }) => (kind === 'visit' ? [id] : [])).toSorted();
  expect([found.toRebook, found.told], where).toEqual([inside, inside]);
};

describe('between any two steps of an absence that is saved', () => {
  test('a booking is refused, or flagged and told', async () => {
    const outcomes = new Set<string>();
    const gaps = await inEveryGap(aCase(), goAway, book(patient, tuesdayAtNine), (found, answer, where) => {
      nothingSlipsThrough(found, answer, where);
      outcomes.add(answer instanceof Refusal ? 'refused' : 'flagged');
    });
    expect(gaps).toBeGreaterThan(5);
    expect(outcomes).toEqual(new Set(['refused', 'flagged']));
  });

  test('and between any two steps of a booking, the absence is saved: likewise', async () => {
    await inEveryGap(aCase(), book(patient, tuesdayAtNine), goAway, nothingSlipsThrough);
  });

  test('a visit is moved out of it, or into it: only what lies inside is flagged', async () => {
    await inEveryGap(aVisit(), goAway, move(frontDesk, mondayAtNine), (found, _, where) => {
      expect(found.toRebook, where).toEqual([]);
      expect(found.headers, where).toMatchObject([{ openVisits: { 'new-consult': anId('apt') } }]);
    });
    await inEveryGap(aVisit({ slot: mondayAtNine }), goAway, move(frontDesk, tuesdayAtNine), nothingSlipsThrough);
  });
});

describe('two overlapping absences', () => {
  const other = anAbsence(2, { from: '2026-11-23', to: '2026-11-25' });
  const before = [...aVisitAt(1, 0), { kind: 'time-off-added' as const, timeOff: away }];
  const look = (found: ReturnType<typeof calendarOf>, _: unknown, where: string) => {
    expect(found.awayOn(away.timeOffId), where).toEqual([]);
    expect(found.awayOn(other.timeOffId), where).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    expect(found.toRebook, where).toEqual([anId('apt', 1)]);
  };

  test.each([
    [
      'the one is deleted while the other is entered',
      (w: WorkflowWorld) => comeBack(w, away),
      (w: WorkflowWorld) => takeOff(w, other),
    ],
    [
      'the other is entered while the one is deleted',
      (w: WorkflowWorld) => takeOff(w, other),
      (w: WorkflowWorld) => comeBack(w, away),
    ],
  ] as const)(
    '%s: in every interleaving the other stays, the visit is flagged, and nothing of the one is left',
    async (_, first, rival) => {
      expect(await inEveryGap(before, first, rival, look)).toBeGreaterThan(5);
    },
  );

  test('an absence is deleted while it is still being written into the days: nothing of it is left', async () => {
    const back = async (world: WorkflowWorld) => {
      const kept = await world.deps.calendar.timeOff(away.practitionerId);
      return kept.length > 0 ? comeBack(world, away) : 'not yet';
    };
    await inEveryGap(aVisitAt(1, 0), goAway, back, (found, answer, where) => {
      if (answer === 'not yet') return;
      expect(found.awayOn(away.timeOffId), where).toEqual([]);
      expect(found.toRebook, where).toEqual([]);
    });
  });
});

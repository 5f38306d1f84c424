import { slotId } from '../../shared/domain/booking/slot.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Random } from '../histories/random.ts';
import { mondayAtNine } from '../support/histories.ts';
import { anId } from '../support/records.ts';

/** A case as an answer shows it. */
export type Shown = Partial<CaseHeader>;

/** One thing that somebody on the staff may do with a case. */
export interface Act {
  name: string;
  method: 'POST' | 'PATCH';
  /** Behind the case, or a path of its own. */
  path: string;
  body: Record<string, unknown>;
  /** Takes a nurse or above. */
  clinical?: true;
  /** Members of the header that it may change. */
  may: readonly (keyof CaseHeader)[];
  /** What of the case it writes over: who did not see the present one is told so. */
  over?: keyof CaseHeader;
  /** Whether a header shows that it was done. */
  done: (now: Shown, before: Shown | undefined) => boolean;
}

const answering = ['acknowledgedAt', 'acknowledgedBy', 'status', 'statusBeforeVisits', 'pagingOpen'] as const;
const ending = [...answering, 'openVisits', 'visitStarts', 'openRequests', 'endedAt'] as const;
const levels = ['routine', 'expedited', 'urgent', 'emergent'] as const;

const times = [0, 60, 120].map((later) =>
  slotId({ ...mondayAtNine, start: mondayAtNine.start + later, end: mondayAtNine.end + later }),
);

type Make = (random: Random, word: string) => Act;
const post = (name: string, body: Act['body'], rest: Pick<Act, 'may' | 'done'> & Partial<Act>): Act => ({
  name,
  method: 'POST',
  path: `/${name}`,
  body,
  ...rest,
});

const makers: readonly Make[] = [
  () => post('acknowledge', {}, { may: answering, done: (now) => now.acknowledgedBy !== undefined && !now.pagingOpen }),
  (random, note) => {
    const body = { channel: random.pick(['phone', 'sms', 'email', 'in-person']), reached: random.chance(0.3), note };
    const done = ({ lastContact: last }: Shown, before: Shown | undefined) =>
      last?.channel === body.channel &&
      last.reached === body.reached &&
      (!before || last.attempts === (before.lastContact?.attempts ?? 0) + 1);
    return post('contact', body, { may: [...answering, 'lastContact', 'reachedAt', 'callAnewAt'], done });
  },
  (random) => {
    const assignee = random.pick(['nurse-1', 'nurse-2', 'surgeon-1', null]);
    return post(
      'assign',
      { assignee },
      { may: ['assignee'], over: 'assignee', done: (now) => (now.assignee ?? null) === assignee },
    );
  },
  (_, text) => post('notes', { text }, { may: [], done: () => true }),
  (random) => {
    const language = random.pick(['en', 'es', 'zh']);
    // The mended form is triaged again; the header of an earlier release learns from it what it did not say.
    const may = ['language', 'interpreter', 'deadlines', 'eased', 'needsHumanReview', 'birthYear'] as const;
    const done = (now: Shown) => now.language === language;
    return { name: 'mend', method: 'PATCH', path: '', body: { language }, may, over: 'language', done };
  },
  (random, reason) => {
    const urgency = random.pick(levels);
    const may = [
      ...answering,
      'urgency',
      'pageOnCall',
      'needsHumanReview',
      'deadlines',
      'round',
      'reachedAt',
      'eased',
      'callAnewAt',
    ] as const;
    return post(
      'triage',
      { urgency, reason },
      {
        clinical: true,
        may,
        over: 'urgency',
        done: (now) => now.urgency === urgency,
      },
    );
  },
  (_, text) => post('advice', { text, close: false }, { clinical: true, may: [], done: () => true }),
  (_, question) => {
    const body = { items: ['mri'], question, dueBy: '2026-12-01' };
    return post('information-requests', body, { clinical: true, may: ['openRequests'], done: () => true });
  },
  (random) => {
    const same = random.chance(0.5);
    const body = { caseId: anId('int', 9), same };
    const may = ['possibleDuplicates', 'linked'] as const;
    return post('duplicates', body, {
      may,
      over: 'linked',
      done: (now) => (now.linked ?? []).includes(anId('int', 9)) === same,
    });
  },
  (random) => {
    const body = { slotId: random.pick(times), caseId: anId('ref') };
    const may = [...answering, 'openVisits', 'visitStarts'] as const;
    return post('book', body, {
      path: '/v1/appointments',
      may,
      done: ({ openVisits = {} }) => Object.keys(openVisits).length > 0,
    });
  },
];

/** Seldom, for little can be done afterwards. */
const lastActs: readonly Make[] = [
  (_, reason) =>
    post('decline', { reason }, { clinical: true, may: ending, done: ({ status }) => status === 'declined' }),
  () => post('redirect', {}, { clinical: true, may: ending, done: ({ status }) => status === 'redirected' }),
  () =>
    post(
      'close',
      { outcome: 'treated' },
      {
        clinical: true,
        may: [...ending, 'outcome'],
        done: ({ status }) => status === 'closed',
      },
    ),
];

/** @param word stands in the act's free text, so that it can be told from any other */
export const anyAct = (random: Random, word: string): Act =>
  random.pick(random.chance(0.03) ? lastActs : makers)(random, word);

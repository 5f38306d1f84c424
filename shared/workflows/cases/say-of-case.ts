import { requireReferred } from '../../domain/cases/advise.ts';
import { type ActOf, writerOf } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { requireLawful } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CaseCommand, type CaseDeps, type CaseStateChange, changeCase } from './change-case.ts';
import { untoldChanges } from './untold-changes.ts';

export interface SayCommand extends CaseCommand {
  /** Free text, and so clinical. */
  text: string;
}

/** What of an open case was said, and the case after it. */
export interface Said<K extends 'note' | 'advice'> {
  header: CaseHeader;
  act: ActOf<K>;
}

const kinds = {
  note: { doing: 'keep this note', audited: 'note-added', change: 'note', news: undefined },
  advice: { doing: 'give this advice', audited: 'advice-given', change: 'advise', news: 'advised' },
} as const;

/**
 * Keeps what one of the staff says of an open case. It moves neither its state nor a clock, and it counts as a change, so that whoever
 * decides about the case at the same moment reads it first.
 * @param command a repeat says it again
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change` for a case that has ended, or advice on one that nobody referred,
 * `retries-exhausted`
 */
function sayOfCase<K extends 'note' | 'advice', Answer>(
  deps: CaseDeps,
  kind: K,
  { text, ...command }: SayCommand,
  reply: Reply<Said<K>, Answer>,
): Promise<Answer> {
  const { caseId, caller, now } = command;
  const actId = deps.ids.next('act');
  const act = { ...writerOf(caller), actId, caseId, at: stored(now), kind, text } as ActOf<K>;
  const { change, doing, audited, news } = kinds[kind];
  const state: CaseStateChange = {
    doing,
    decide: (before) => {
      requireLawful(before, change);
      if (kind === 'advice') requireReferred(before);
      const header = { ...before, version: before.version + 1 };
      const untold = news ? untoldChanges({ ids: deps.ids, now }, header, news) : [];
      return { header, others: [{ kind: 'act-added', act }, ...untold] };
    },
    news,
    about: actId,
    audited,
    detail: { actId },
  };
  return changeCase(deps, command, state, { ...reply, present: (header) => reply.present({ header, act }) });
}

/** Keeps a note of one of the staff. @throws as `sayOfCase` */
export const addNote = <Answer>(deps: CaseDeps, command: SayCommand, reply: Reply<Said<'note'>, Answer>) =>
  sayOfCase(deps, 'note', command, reply);

/** Gives advice to whoever referred a case, which stays open for a visit. @throws as `sayOfCase` */
export const giveAdvice = <Answer>(deps: CaseDeps, command: SayCommand, reply: Reply<Said<'advice'>, Answer>) =>
  sayOfCase(deps, 'advice', command, reply);

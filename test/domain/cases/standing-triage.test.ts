import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { caseTriageView, triagedCase } from '../../../shared/contract/views/triage-view.ts';
import { type ClinicalRecord, standingTriage } from '../../../shared/domain/cases/clinical-record.ts';
import { mergeAnswers } from '../../../shared/domain/cases/merge-answers.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import { routineIntake } from '../../support/bodies.ts';
import { fakeDeps } from '../../support/fake-case.ts';
import { freshIds } from '../../support/fault-store.ts';

const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
const context = { now, ids: freshIds(), ruleset };
const { clinical, consent: _, ...submission } = IntakeBody.parse(routineIntake);
const answers = (patch: object) => ClinicalAnswers.parse(mergeAnswers(clinical, patch));
const cannotWalk = answers({ symptoms: { gait: { value: 'cannot-walk', onsetDays: 1 } } });
const calm = answers({});

const gaitOf = ({ input }: { input: ClinicalRecord['triage']['input'] }) => input.symptoms.gait.value;
const emergency = openCase({ kind: 'intake', submission, clinical: cannotWalk }, context);
const calmer = amendCase(emergency.header, emergency.record, calm, context);

describe('the triage on which a level rests', () => {
  it('is the newest', () => {
    expect(standingTriage(emergency.record)).toEqual({ at: emergency.record.at, ...emergency.record.triage });
  });

  it('stays the earlier one where later answers came out better, and those are kept beside it', () => {
    expect([gaitOf(standingTriage(calmer.record)), gaitOf(calmer.record.triage)]).toEqual(['cannot-walk', 'normal']);
    expect(gaitOf(triagedCase(calmer))).toBe('cannot-walk');
  });

  it('is what the patient still says at the desk', () => {
    const { instructions } = caseTriageView(calmer, fakeDeps().deps.advice);
    expect(instructions.join('\n')).toMatch(/Since November 22 I cannot walk/);
  });

  it('stays it however often better answers come', () => {
    const calmest = amendCase(calmer.header, calmer.record, answers({ ecog: 0 }), context);
    expect(gaitOf(standingTriage(calmest.record))).toBe('cannot-walk');
  });

  it('is the newest again once answers are as bad', () => {
    const numb = answers({ symptoms: { saddleNumbness: { value: 'yes' } } });
    const again = amendCase(calmer.header, calmer.record, numb, context).record;
    expect(again.standing).toBeUndefined();
    expect(gaitOf(standingTriage(again))).toBe('normal');
  });

  it('is the newest once staff have judged', () => {
    const override = { urgency: 'routine', reason: 'seen', by: 'nurse-1', at: emergency.record.at } as const;
    const judged = overrideTriage(calmer.header, calmer.record, override, context).record;
    expect(judged.standing).toBeUndefined();
  });

  it('is the newest where staff set a level at which no answers came out', () => {
    const routine = openCase({ kind: 'intake', submission, clinical: calm }, context);
    const override = { urgency: 'emergent', reason: 'seen', by: 'nurse-1', at: emergency.record.at } as const;
    const raised = overrideTriage(routine.header, routine.record, override, context);
    const next = amendCase(raised.header, raised.record, answers({ ecog: 0 }), context);
    expect([next.header.eased, next.record.standing]).toEqual([true, undefined]);
  });
});

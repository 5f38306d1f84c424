import { Temporal } from 'temporal-polyfill';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { mergeAnswers } from '../../../shared/domain/cases/merge-answers.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { routineIntake } from '../../support/bodies.ts';

export const monday = Temporal.Instant.from('2026-11-23T15:00:00Z');
export const wednesday = monday.add({ hours: 48 });
let counted = 0;
const ids = { next: (prefix: string) => `${prefix}_${String(counted++).padStart(20, '0')}`, code: () => '7KQ4-M2XD' };
export const at = (now: Temporal.Instant) => ({ now, ids, ruleset });

const { clinical: answers, consent: _, ...submission } = IntakeBody.parse(routineIntake);
/** The answers of a calm intake. */
export const clinical = answers;
export const opened = openCase({ kind: 'intake', submission, clinical }, at(monday));
export const patched = (patch: object): ClinicalAnswers => ClinicalAnswers.parse(mergeAnswers(clinical, patch));
export const worse = patched({ symptoms: { saddleNumbness: { value: 'yes' } } });
export const kindsOf = (events: { kind: string }[]) => events.map(({ kind }) => kind);
export const override = (urgency: Urgency) => ({ urgency, reason: 'r', by: 'nurse-1', at: '2026-11-25T15:00:00.000Z' });

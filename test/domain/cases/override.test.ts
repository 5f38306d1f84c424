import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { mergeAnswers } from '../../../shared/domain/cases/merge-answers.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { routineIntake } from '../../support/bodies.ts';

const monday = Temporal.Instant.from('2026-11-23T15:00:00Z');
const wednesday = monday.add({ hours: 48 });
let counted = 0;
const ids = { next: (prefix: string) => `${prefix}_${String(counted++).padStart(20, '0')}`, code: () => '7KQ4-M2XD' };
const at = (now: Temporal.Instant) => ({ now, ids, ruleset });

const { clinical, consent: _, ...submission } = IntakeBody.parse(routineIntake);
const opened = openCase({ kind: 'intake', submission, clinical }, at(monday));
const patched = (patch: object): ClinicalAnswers => ClinicalAnswers.parse(mergeAnswers(clinical, patch));
const worse = patched({ symptoms: { saddleNumbness: { value: 'yes' } } });
const kindsOf = (events: { kind: string }[]) => events.map(({ kind }) => kind);
const override = (urgency: Urgency) => ({ urgency, reason: 'r', by: 'nurse-1', at: '2026-11-25T15:00:00.000Z' });

describe('a clinician’s level', () => {
  it('lower than the rules’ takes notice of the case and stops its paging', () => {
    const emergent = amendCase(opened.header, opened.record, worse, at(monday));
    const next = overrideTriage(emergent.header, emergent.record, override('expedited'), at(wednesday));
    expect(next.header).toMatchObject({
      urgency: 'expedited',
      status: 'acknowledged',
      acknowledgedBy: 'nurse-1',
      version: 3,
    });
    expect(next.header).toMatchObject({ round: 1, pagingOpen: false });
    expect(next.record).toMatchObject({
      triage: { result: { urgency: 'emergent' } },
      override: { urgency: 'expedited' },
    });
  });

  it('higher than the rules’ pages', () => {
    const next = overrideTriage(opened.header, opened.record, override('emergent'), at(wednesday));
    expect(kindsOf(next.events)).toEqual(['page', 'new-case']);
    expect(next.header).toMatchObject({ pageOnCall: true, round: 1, pagingOpen: true });
  });

  it('stays when further answers change nothing for the worse, and gives way when they do', () => {
    const raised = overrideTriage(opened.header, opened.record, override('urgent'), at(monday));
    const harmless = amendCase(raised.header, raised.record, patched({ ecog: 1 }), at(wednesday));
    expect(harmless.header.urgency).toBe('urgent');
    const worsened = amendCase(raised.header, raised.record, worse, at(wednesday));
    expect(worsened.header.urgency).toBe('emergent');
    const lowered = overrideTriage(worsened.header, worsened.record, override('routine'), at(wednesday));
    const unmoved = amendCase(
      lowered.header,
      lowered.record,
      patched({ ecog: 2, symptoms: { saddleNumbness: { value: 'yes' } } }),
      at(wednesday),
    );
    expect(unmoved.header.urgency).toBe('routine');
  });

  it('gives way to a rule that pages and is new, and pages again; later answers are compared with that', () => {
    const emergent = amendCase(opened.header, opened.record, worse, at(monday));
    const lowered = overrideTriage(emergent.header, emergent.record, override('routine'), at(wednesday));
    const both = patched({ symptoms: { saddleNumbness: { value: 'yes' }, gait: { value: 'cannot-walk' } } });
    const next = amendCase(lowered.header, lowered.record, both, at(wednesday));
    expect(next.header).toMatchObject({ urgency: 'emergent', pageOnCall: true, pagingOpen: true });
    const again = amendCase(next.header, next.record, { ...both, ecog: 1 }, at(wednesday));
    expect(again.header).toMatchObject({ urgency: 'emergent', round: next.header.round });
  });

  it('higher, but not emergent, pages nobody now', () => {
    const next = overrideTriage(opened.header, opened.record, override('urgent'), at(wednesday));
    expect(kindsOf(next.events)).toEqual(['new-case']);
    expect(next.header).toMatchObject({ pageOnCall: false });
  });
});

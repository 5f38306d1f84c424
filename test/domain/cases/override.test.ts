import { describe, expect, it } from 'vitest';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { at, kindsOf, monday, opened, override, patched, wednesday, worse } from './routine-case.ts';

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

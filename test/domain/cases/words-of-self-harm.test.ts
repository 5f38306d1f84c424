import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { readWords } from '../../../shared/domain/triage/words/read-words.ts';
import { routineIntake } from '../../support/bodies.ts';

vi.mock(import('../../../shared/domain/triage/words/read-words.ts'), () => ({ readWords: vi.fn<typeof readWords>() }));

const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
const ids = { next: (prefix: string) => `${prefix}_${'0'.repeat(20)}`, code: () => '7KQ4-M2XD' };
const context = { now, ids, ruleset };
const { clinical, consent: _, ...submission } = IntakeBody.parse(routineIntake);
const said = { ...clinical, freeText: 'words of self-harm' };
const emergentFirst = { acknowledgeBy: '2026-11-23T10:15:00-05:00', contactBy: '2026-11-23T11:00:00-05:00' };

beforeEach(() => {
  const finding = { field: 'selfHarm', value: 'yes', onsetDays: null, course: null } as const;
  vi.mocked(readWords).mockReturnValue({ findings: [finding], explained: true });
});

describe('a case with words of self-harm (U11)', () => {
  it('pages at once and has the first clocks of an emergency', () => {
    const { header, events } = openCase({ kind: 'intake', submission, clinical: said }, context);
    expect(events.map(({ kind }) => kind)).toEqual(['page', 'new-case']);
    expect(header).toMatchObject({ urgency: 'urgent', emergentClocks: true, deadlines: emergentFirst });
  });

  it('has them when the words come later, and keeps them under an override', () => {
    const opened = openCase({ kind: 'intake', submission, clinical }, context);
    expect(opened.header.emergentClocks).toBeUndefined();
    const next = amendCase(opened.header, opened.record, said, context);
    expect(next.header).toMatchObject({ urgency: 'urgent', emergentClocks: true, deadlines: emergentFirst });
    const override = { urgency: 'expedited', reason: 'r', by: 'nurse-1', at: '2026-11-23T15:00:00.000Z' } as const;
    const set = overrideTriage(next.header, next.record, override, context);
    expect(set.header).toMatchObject({ urgency: 'expedited', emergentClocks: true, deadlines: emergentFirst });
  });
});

import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { mendForm } from '../../../shared/domain/cases/mend-form.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { amendCase } from '../../../shared/domain/cases/retriage.ts';
import { routineIntake } from '../../support/bodies.ts';
import { freshIds } from '../../support/fault-store.ts';
import { monday } from '../../support/records.ts';

const context = { now: monday, ids: freshIds(), ruleset };
const { clinical, consent: _, ...form } = IntakeBody.parse(routineIntake);
const opened = (changes: Partial<typeof form>, words = '') =>
  openCase(
    { kind: 'intake', submission: { ...form, ...changes }, clinical: { ...clinical, freeText: words } },
    context,
  );
const chinese = '我走不动路了';

describe('an interpreter', () => {
  it.each([
    ['for another language', opened({ language: 'zh' }), true],
    ['for a language that could not be read', opened({ language: 'und' }), true],
    ['where the form asks for one', opened({ language: 'en', patient: { ...form.patient, interpreter: true } }), true],
    ['for words that the reader does not know', opened({ language: 'en' }, chinese), true],
    ['not for English', opened({ language: 'en' }), undefined],
    ['not for Spanish', opened({ language: 'es' }), undefined],
  ])('is booked %s', (_, { header }, expected) => {
    expect(header.interpreter).toBe(expected);
  });

  it('is booked when such words come later', () => {
    const { header, record } = opened({ language: 'en' });
    expect(amendCase(header, record, { ...clinical, freeText: chinese }, context).header.interpreter).toBe(true);
  });

  it('is not booked any more once staff have mended the language', () => {
    const { header, record } = opened({ language: 'zh' });
    const { patient, preferences } = form;
    const mended = mendForm(header, record, { patient, preferences, language: 'es' }, new Set(['/language']), context);
    expect(mended.header.interpreter).toBeUndefined();
  });
});

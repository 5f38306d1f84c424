import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../../shared/domain/triage/fill-template.ts';
import type { Transport } from '../../../../shared/domain/triage/guidance.ts';
import { Urgency } from '../../../../shared/domain/triage/urgency.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { cases, guided } from './support/each-urgency.ts';
import { caseOf, facts, linesOf } from './support/pages.ts';

const languages = ['en', 'es'] as const;

/** The order in which these lines stand; -1 for one that is missing. */
const places = (lines: readonly string[], wanted: readonly (string | undefined)[]) =>
  wanted.map((line) => lines.indexOf(line ?? ''));
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe.each(languages)('order in %s', (language) => {
  const texts = patientTexts.written[language];
  const filled = (line = '') =>
    fillTemplate(line, {
      phone: facts.phone,
      hours: facts.officeHours[language],
      night: facts.nightAnswer[language],
      version: '2.0.0',
    });

  it('of an emergency: crisis, headline, transport, arrival words, steps, how to reach us, status', () => {
    const triaged = caseOf(cases.emergent.input, guided({ crisisLine: true }));
    const lines = linesOf(triaged, language);
    const transport = triaged.result.guidance.transport as Transport;
    const found = places(lines, [
      ...texts.crisis,
      texts.headline[transport],
      ...texts.transport[transport],
      texts.arrival.lead,
      ...texts.steps.emergent,
      ...texts.reach.emergent.map(filled),
      ...texts.reach.everybody,
      ...texts.notice.draft.map(filled),
      texts.notice.goAnyway,
    ]);
    expect(found).not.toContain(-1);
    expect(found).toEqual(ascending(found));
    expect(found[0]).toBe(0);
    expect(found.at(-1)).toBe(lines.length - 1);
  });

  const levels = (['urgent', 'expedited', 'routine'] as const).flatMap((urgency) =>
    [true, false].map((crisisLine) => ({ urgency, crisisLine })),
  );
  it.each(levels)(
    'of $urgency, with the crisis line $crisisLine: steps, safety net, how to reach us, status; one clock',
    ({ urgency, crisisLine }) => {
      const { result, input } = cases[urgency];
      const change = { guidance: { ...result.guidance, crisisLine }, unreadText: true, wordsExplained: false };
      const lines = linesOf(caseOf(input, change), language);
      const calm = { headline: texts.headline[urgency], steps: texts.steps[urgency] };
      const first = crisisLine && urgency === 'urgent' ? texts.urgentSelfHarm : calm;
      const reading = [texts.reading.byTheClock, texts.reading.doNotWait];
      const found = places(lines, [
        ...(crisisLine ? texts.crisis : []),
        first.headline,
        ...first.steps.map(filled),
        texts.bring.lead,
        ...(crisisLine ? [] : reading),
        texts.safetyNet.lead,
        filled(texts.ifWorse),
        ...texts.reach.afterHours.map(filled),
        ...texts.reach.everybody,
        ...texts.notice.draft.map(filled),
      ]);
      expect(found).not.toContain(-1);
      expect(found).toEqual(ascending(found));
      expect(found.at(-1)).toBe(lines.length - 1);
      if (crisisLine) expect(lines.join(' ')).not.toMatch(/24 ho|4 ho/);
    },
  );

  it.each(Urgency.options)('every gap of %s is filled', (urgency) => {
    expect(cases[urgency].result.urgency).toBe(urgency);
    expect(linesOf(cases[urgency], language).join(' ')).not.toMatch(/[{}]/);
  });
});

describe('the crisis line', () => {
  it.each(['emergent', 'expedited', 'routine'] as const)('stands before all at %s, which stays the same', (urgency) => {
    const { input, result } = cases[urgency];
    const withCrisis = caseOf(input, { guidance: { ...result.guidance, crisisLine: true } });
    expect(linesOf(withCrisis)).toEqual([...patientTexts.written.en.crisis, ...linesOf(cases[urgency])]);
  });

  it('is not shown otherwise', () => {
    for (const urgency of Urgency.options) expect(linesOf(cases[urgency]).join(' ')).not.toContain('988');
  });

  it('names 988, its Spanish key and 911', () => {
    for (const language of languages) {
      const [first, ...rest] = patientTexts.written[language].crisis;
      expect(first).toContain('988');
      expect(rest.join(' ')).toMatch(/2\..*911/);
    }
  });
});

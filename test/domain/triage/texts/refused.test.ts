import { describe, expect, it } from 'vitest';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { facts, linesOf, safetyNetOf } from './support/pages.ts';
import { readableCases } from './support/readable-cases.ts';

const limited = readableCases.filter(([, { result }]) => result.urgency !== 'emergent' && !result.guidance.crisisLine);
const [[, emergency] = []] = readableCases.filter(([, { result }]) => result.urgency === 'emergent');

describe.each(['en', 'es'] as const)('the text of a form that was not stored, in %s', (language) => {
  const { headline, steps, reading, bring } = patientTexts.written[language];
  const promises = [headline.urgent, ...steps.urgent, reading.byTheClock, reading.officeHours, bring.lead];

  it.each(limited)('says to call and promises nothing: %s', (_, triaged) => {
    const lines = linesOf({ ...triaged, isRefused: true }, language);
    expect(lines.slice(0, 2).join(' ')).toContain(facts.phone);
    const told = lines.filter((line) => promises.some((promise) => line === promise.replace('{phone}', facts.phone)));
    expect(told).toEqual([]);
  });

  it.each(limited)('keeps its safety net: %s', (_, triaged) => {
    const net = safetyNetOf(triaged, language);
    expect(net.length).toBeGreaterThan(3);
    expect(safetyNetOf({ ...triaged, isRefused: true }, language)).toEqual(net);
  });

  it('of an emergency is what every emergency is told', () => {
    if (!emergency) throw new Error('There is an emergency among the cases.');
    expect(linesOf({ ...emergency, isRefused: true }, language)).toEqual(linesOf(emergency, language));
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { coverageTable } from '../../../shared/config/coverage.ts';
import { estimate } from '../../../shared/domain/coverage/estimate.ts';
import { EstimateAnswer, estimateAnswer } from '../../../shared/domain/coverage/estimate-answer.ts';
import { EstimateQuery, readEstimateQuery } from '../../../shared/domain/coverage/estimate-request.ts';
import { estimateTexts } from '../../../shared/texts/en/estimate.ts';
import vignettes from '../../data/vignettes.json' with { type: 'json' };

const answer = (query: Readonly<Record<string, string>>): EstimateAnswer => {
  const request = readEstimateQuery(z.parse(EstimateQuery, query));
  return z.parse(EstimateAnswer, estimateAnswer(estimate(request, coverageTable), estimateTexts));
};

/** The vectors name the kinds of Medicare as coverages of their own; the route names them by the secondary plan. */
const asQuery = ({ cpt, coverage, ...rest }: (typeof vignettes.costVectors)[number]['inputs']) => {
  const { supplement, ...flags } = rest as Record<string, unknown>;
  const given = Object.entries(flags).filter(([, value]) => value !== null);
  return {
    cpt: cpt.join(','),
    coverage: coverage.startsWith('medicare') ? 'medicare' : coverage,
    ...(typeof supplement === 'string' && { secondary: supplement }),
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  };
};

describe('cost vectors of the practice page', () => {
  it.each(vignettes.costVectors)('$id', ({ inputs, expected }) => {
    expect(answer(asQuery(inputs))).toMatchObject(expected);
  });
});

describe('the deductible of a query', () => {
  const query = (policyDeductible: string) => ({ cpt: '63307', coverage: 'no-fault', policyDeductible });

  it.each([
    ['0', 0],
    ['1200', 120_000],
    ['1200.5', 120_050],
    ['0.29', 29],
    ['999999.99', 99_999_999],
  ])('is read in dollars and cents: %s', (text, cents) => {
    expect(readEstimateQuery(z.parse(EstimateQuery, query(text))).policyDeductibleCents).toBe(cents);
  });

  it.each(['0x10', '1e2', ' 5', '5 ', '+5', '-5', '5.', '.5', '1,200', '5.001', '', 'Infinity', '٥'])(
    'is refused as %j: decimal digits only',
    (text) => {
      expect(z.safeParse(EstimateQuery, query(text)).success).toBe(false);
    },
  );
});

describe('what the patient pays', () => {
  const medicare = { cpt: '63307,22842', coverage: 'medicare' };
  const met = { ...medicare, medicareDeductibleMet: 'true' };

  it.each<[title: string, query: Record<string, string>, low: number | null, high: number | null, unknown?: string]>([
    ['Medicare alone, deductible met: the sum', met, 791.51, 791.51],
    [
      'Medicare alone, deductible not met',
      { ...medicare, medicareDeductibleMet: 'false' },
      null,
      null,
      'medicare-deductible',
    ],
    ['Medicare alone, deductible not known', medicare, null, null, 'medicare-deductible'],
    ['a code twice counts once', { ...met, cpt: '63307,63307' }, 606.25, 606.25],
    ['supplement, deductible met', { ...met, secondary: 'aarp' }, 0, 0],
    ['supplement, deductible not known', { ...medicare, secondary: 'bcbs' }, null, null, 'medicare-deductible'],
    ['secondary, its deductible met', { ...met, secondary: 'vha', secondaryDeductibleMet: 'true' }, 0, 0],
    ['secondary, its deductible not met', { ...met, secondary: 'employer', secondaryDeductibleMet: 'false' }, 100, 300],
    ['secondary, its deductible not known', { ...met, secondary: 'employer' }, 0, 300],
    [
      'secondary, Medicare deductible not met',
      { ...medicare, secondary: 'tricare' },
      null,
      null,
      'medicare-deductible',
    ],
    ['a code that is not listed', { ...met, cpt: '63307,99999' }, null, null, 'cpt-not-in-table'],
    [
      'a code that is not listed, under a supplement',
      { ...met, cpt: '99999', secondary: 'medigap' },
      null,
      null,
      'cpt-not-in-table',
    ],
    [
      "Workers' Compensation, not recognized",
      { cpt: '63307', coverage: 'workers-compensation', workRelatedRecognized: 'false' },
      null,
      null,
      'not-covered-until-recognized',
    ],
    [
      "Workers' Compensation, recognition not known",
      { cpt: '63307', coverage: 'workers-compensation' },
      null,
      null,
      'not-covered-until-recognized',
    ],
    ['No-Fault, deductible given', { cpt: '22513', coverage: 'no-fault', policyDeductible: '250.50' }, 250.5, 250.5],
    [
      'No-Fault without an accident',
      { cpt: '22513', coverage: 'no-fault', policyDeductible: '250', accidentExacerbated: 'false' },
      null,
      null,
      'not-covered-until-recognized',
    ],
    [
      'No-Fault after an accident, deductible not known',
      { cpt: '22513', coverage: 'no-fault', accidentExacerbated: 'true' },
      null,
      null,
      'policy-deductible',
    ],
  ])('%s', (_, query, low, high, unknown) => {
    const { patientLow, patientHigh, unknownComponent } = answer(query);
    expect({ patientLow, patientHigh, unknownComponent }).toEqual({
      patientLow: low,
      patientHigh: high,
      unknownComponent: unknown,
    });
  });

  it('shows a code that is not listed as unknown, beside the listed ones', () => {
    expect(answer({ ...met, cpt: '63307,99999' }).medicareCoinsuranceByCpt).toEqual({ '63307': 606.25, '99999': null });
  });

  it('says which rule applied, what is unknown, and that it is an estimate', () => {
    const { rule, explanation, disclaimer } = answer({ ...medicare, secondary: 'medigap' });
    expect(rule).toBe('medicare-plus-supplement');
    expect(explanation).toBe(
      `${estimateTexts.rule['medicare-plus-supplement']} ${estimateTexts.unknown['medicare-deductible']}`,
    );
    expect(disclaimer).toBe(estimateTexts.disclaimer);
    expect(answer(met).explanation).toBe(estimateTexts.rule['medicare-only']);
  });

  it.each([
    [{ ...met, cpt: '' }, ['cpt']],
    [{ ...met, cpt: '63307,' }, ['cpt']],
    [{ ...met, coverage: 'medicaid' }, ['coverage']],
    [{ ...met, secondary: 'other' }, ['secondary']],
    [{ ...met, medicareDeductibleMet: 'yes' }, ['medicareDeductibleMet']],
    [{ ...met, policyDeductible: '-1' }, ['policyDeductible']],
    [{ ...met, zip: '11787' }, []],
  ])('refuses %j', (query, path) => {
    expect(z.safeParse(EstimateQuery, query).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

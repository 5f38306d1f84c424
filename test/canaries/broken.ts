import type { Random } from '../histories/random.ts';
import type { Asked } from './ask.ts';
import { canary, exchange } from './needles.ts';

type Break = (body: object) => Asked;

const member = (body: object, name: string, change: (value: Record<string, unknown>) => unknown): object => ({
  ...body,
  [name]: change((body as Record<string, Record<string, unknown>>)[name] ?? {}),
});

/** What goes wrong with a form, always with marks in what is wrong. */
const breaks: readonly Break[] = [
  (body) => ({ raw: JSON.stringify(body).slice(0, -20) }),
  (body) => ({ raw: `${JSON.stringify(body)} ${canary}` }),
  (body) => ({ raw: JSON.stringify(body).replace(`"${canary}Given"`, canary) }),
  (body) => ({ body: { ...body, [`${canary}Member`]: canary } }),
  (body) => ({ body: member(body, 'patient', (patient) => ({ ...patient, [canary]: canary })) }),
  (body) => ({ body: member(body, 'patient', (patient) => ({ ...patient, birthDate: `${canary}Birth` })) }),
  (body) => ({ body: member(body, 'patient', (patient) => ({ ...patient, phone: `${exchange} ${canary}` })) }),
  (body) => ({ body: member(body, 'patient', (patient) => ({ ...patient, email: `${canary} at home` })) }),
  (body) => ({ body: member(body, 'patient', ({ familyName: _, ...patient }) => patient) }),
  (body) => ({ body: member(body, 'patient', () => canary) }),
  (body) => ({ body: member(body, 'clinical', (clinical) => ({ ...clinical, cancerHistory: canary })) }),
  (body) => ({ body: member(body, 'clinical', (clinical) => ({ ...clinical, freeText: canary.repeat(700) })) }),
  (body) => ({ body: member(body, 'clinical', (clinical) => ({ ...clinical, symptoms: { [canary]: 'yes' } })) }),
  (body) => ({ body: { ...body, consent: undefined } }),
  (body) => ({ body: { ...body, language: canary } }),
  (body) => ({ body: [body] }),
  (body) => ({ body: { ...body, note: canary.repeat(40_000) } }),
  (body) => ({ body, headers: { 'Content-Type': `text/${canary}` } }),
  (body) => ({ body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
  (body) => ({ body, headers: { 'Idempotency-Key': canary.repeat(60) } }),
];

export const broken = (body: object, random: Random): Asked => random.pick(breaks)(body);

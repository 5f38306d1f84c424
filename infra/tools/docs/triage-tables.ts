import { ruleset, rulesets } from '../../../shared/config/ruleset.ts';
import type { HolidayRule } from '../../../shared/domain/core/business-days.ts';
import { diagnosisCodes } from '../../../shared/domain/triage/codes/diagnosis-codes.ts';
import { fillTemplate } from '../../../shared/domain/triage/fill-template.ts';
import { reviewTable } from '../../../shared/domain/triage/review-reasons.ts';
import type { Rule } from '../../../shared/domain/triage/rules/rule.ts';
import { ruleTable } from '../../../shared/domain/triage/rules/rule-table.ts';
import { signOffQuestions } from '../../../shared/domain/triage/rules/sign-off-questions.ts';
import type { DeadlineRow, Span } from '../../../shared/domain/triage/ruleset.ts';
import { urgencyRank } from '../../../shared/domain/triage/urgency.ts';
import { publishedDifferences } from './published-differences.ts';
import { changedReadings, guidanceRows, readingsInWords } from './triage-readings.ts';

const thresholds = Object.fromEntries(
  Object.entries(ruleset.thresholds).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : String(value),
  ]),
);

const levelOf = ({ level, pages, pagesWith }: Rule): string => {
  if (pagesWith) return `${level}, pages with ${pagesWith.condition}`;
  return `${level}${pages && level !== 'emergent' ? ', pages' : ''}`;
};

const filled = (words: string): string => fillTemplate(words, thresholds);

/** Most urgent first, then by id with its number read as one: E2 before E10. */
const inOrder = Object.entries<Rule>(ruleTable).sort(
  ([a, one], [b, other]) =>
    urgencyRank(other.level) - urgencyRank(one.level) || a.localeCompare(b, 'en', { numeric: true }),
);

export const ruleRows = inOrder.map(([id, rule]) => [
  id,
  levelOf(rule),
  filled(rule.condition),
  rule.source,
  rule.signOff.join(', ') || '–',
]);

export const span = (within: Span | null): string => {
  const [unit, count] = Object.entries(within ?? {})[0] ?? ['–', ''];
  if (count === 0) return 'at once';
  const words = { businessDays: 'business days', officeHours: 'office hours' }[unit] ?? unit;
  return `${count} ${count === 1 ? words.replace(/s$/, '') : words}`.trim();
};

export const deadlineRows = Object.entries<DeadlineRow>(ruleset.deadlines).map(([level, row]) => [
  level === 'urgentPaged' ? 'urgent, paged' : level,
  span(row.acknowledgeWithin),
  span(row.escalateEvery),
  span(row.contactWithin),
  span(row.seenWithin),
  row.selfBooking.replaceAll('-', ' '),
]);

export const itemRows = Object.entries(ruleset.visitItems).map(([item, due]) => [
  item.replaceAll('-', ' '),
  ...Object.values(due).map(span),
]);

const restingOn = (question: string): string =>
  inOrder
    .filter(([, rule]) => (rule.signOff as readonly string[]).includes(question))
    .map(([id]) => id)
    .join(', ');

export const questionLines = Object.entries(signOffQuestions).map(([id, question]) => {
  const rules = restingOn(id);
  return `- **${id}** ${question}${rules ? ` (rules ${rules})` : ''}`;
});

const first = rulesets.find(({ version }) => version === '1.0.0');

const newRules = ruleset.rules.filter((id) => !first?.rules.includes(id)).join(', ');

export const changeLines = [
  `New rules: ${newRules}. No id moved.`,
  ...(Object.keys(changedReadings) as (keyof typeof changedReadings)[])
    .filter((name) => ruleset.readings[name] && !first?.readings[name])
    .map((name) => `${changedReadings[name]}.`),
  'New reasons for review: those in force from 2.0.0 in the table above.',
  'Words are read by the reader of this build under either version: a replay compares rules, not lexicons.',
].map((line) => `- ${line}`);

export const codeRows = diagnosisCodes.map(({ means, says, begins, is = [] }) => [
  [...begins.map((start) => `${start}…`), ...is.map((code) => `${code} alone`)]
    .join(', ')
    .replace('C#…', 'C and a digit'),
  says,
  means.replaceAll('-', ' '),
]);

export const reviewRows = ruleset.reviews.map((code) => [
  `\`${code}\``,
  filled(reviewTable[code].says),
  first?.reviews.includes(code) ? '1.0.0' : '2.0.0',
]);

export const publishedRows = publishedDifferences.map(({ id, right, given, isAccepted, reason }) => [
  id,
  right,
  given,
  isAccepted ? 'yes' : 'no',
  reason,
]);

export const holidayLine = (holidays: readonly HolidayRule[]): string => holidays.map(({ name }) => name).join(', ');

export const readingRows = readingsInWords.map(([id, words]) => [id, filled(words)]);

export const guidanceTable = guidanceRows.map(([field, value, when]) => [field, value, filled(when)]);

export const thresholdRows = Object.entries(thresholds).map(([name, value]) => [`\`${name}\``, value]);

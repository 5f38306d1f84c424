import type { CostInputs, Month } from './cost-basis.ts';
import { billOf, totalOf } from './cost-bill.ts';
import inputs from './cost-inputs.json' with { type: 'json' };
import { levers, savingOf } from './cost-levers.ts';
import { usageOf } from './cost-usage.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const amount = (value: number): string => (Math.abs(value) < 100 ? fine : whole).format(value);
const { measured, derived, counted, assumptions, prices, months } = inputs;

const ofMonths = (show: (month: Month, place: number) => string): string[] => months.map(show);
/** The head of a table with a column for each month. */
export const monthHead = (first: string): string[] => [
  first,
  ...ofMonths(({ visits }) => `${whole.format(visits)} visits`),
];

const largestMonth = months.reduce((largest, month) => (month.visits > largest.visits ? month : largest));
const largestFirst = Object.entries(billOf(inputs, largestMonth))
  .toSorted(([, a], [, b]) => b - a)
  .map(([service]) => service);

export const billRows = [
  ...largestFirst.map((service) => [service, ...ofMonths((month) => amount(billOf(inputs, month)[service] ?? 0))]),
  ['**Total, dollars a month**', ...ofMonths((month) => `**${amount(totalOf(inputs, month))}**`)],
  ['Dollars a visit', ...ofMonths((month) => (totalOf(inputs, month) / month.visits).toFixed(4))],
];

export const leverRows = levers
  .map((lever) => ({ does: lever.does, savings: months.map((_, place) => savingOf(lever, inputs, place)) }))
  .toSorted((a, b) => (b.savings.at(-1) ?? 0) - (a.savings.at(-1) ?? 0))
  .map(({ does, savings }) => [does, ...savings.map(amount)]);

const used = months.map((month) => usageOf(inputs, month));
export const usageRows = (
  [
    ['Requests', 'requests'],
    ['Lambda invocations', 'invocations'],
    ['Lambda GB-seconds', 'gigabyteSeconds'],
    ['Write units', 'wcu'],
    ['Read units', 'rcu'],
    [`GB in the tables after ${assumptions.recordsKeptMonths} months`, 'tableGigabytes'],
    ['GB of backups in the region', 'backupGigabytes'],
    ['GB of copies in the second region', 'copyGigabytes'],
    ['GB copied there', 'copiedGigabytes'],
    ['Mails to staff', 'staffMails'],
    ['SMS to staff', 'texts'],
    ['Timers', 'timers'],
    ['GB of logs of functions, gateway and firewall', 'logGigabytes'],
    ['Events of the trail', 'trailEvents'],
    ['Those of them that read or write items', 'dataEvents'],
    ["GB of the trail's log group", 'trailLogGigabytes'],
    ["GB of the trail's files, after six years", 'fileGigabytes'],
  ] as const
).map(([name, key]) => [name, ...used.map((usage) => amount(usage[key]))]);

export const operationRows = assumptions.operations.map(({ operation, perVisit }) => {
  const { reads, rcu, writes, wcu } = measured.operations[operation as keyof typeof measured.operations];
  return [operation, String(perVisit), String(reads), String(rcu), String(writes), String(wcu)];
});

const { note: _, sentMessageBytes: __, ...derivedUses } = derived;
export const derivedRows = Object.entries(derivedUses).map(([name, { reads, rcu, writes, wcu }]) => [
  `\`${name}\``,
  ...[reads, rcu, writes, wcu].map(String),
]);

const settingRows = (settings: object): string[][] =>
  Object.entries(settings)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => [`\`${name}\``, String(value)]);

export const countRows = settingRows(counted);
export const assumptionRows = settingRows(assumptions);
export const backupRows = counted.backupRules.map(({ rule, ...days }) => [rule, ...Object.values(days).map(String)]);

export const monthRows = (['staff', 'referrers', 'kmsRequests', 'secretReads'] as const).map((name) => [
  `\`${name}\``,
  ...ofMonths((month) => whole.format(month[name])),
]);

type Price = CostInputs['prices'][keyof CostInputs['prices']];

/** Only what AWS itself says is checked, and that as far as a copy of its page can be. */
function howKnown({ known, from }: Price): string {
  if (known === 'list') return `AWS's own page: ${from}`;
  return `**unchecked**: ${known === 'memory' ? 'from memory' : from}`;
}

const listed: readonly Price[] = Object.values(prices);
export const priceRows = listed.map((price) => {
  const { what, dollars, per, on } = price;
  return [what, `${dollars}${per > 1 ? ` for ${whole.format(per)}` : ''}`, on, howKnown(price)];
});
/** How many prices there are, and how many of them no list of AWS's was read for. */
export const priceCounts = { all: listed.length, unchecked: listed.filter(({ known }) => known !== 'list').length };

import { type LastingType, lastingInKeptStacks, lastingTypes } from './lasting-types.ts';

/** A resource as its template has it. */
export interface TemplateResource {
  /** Its stack's part of the stage. */
  readonly part: string;
  readonly logicalId: string;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A resource that must stay what it is. */
export interface KeptResource {
  /** Stack and logical id: under another one CloudFormation makes another resource. */
  readonly id: string;
  readonly type: string;
  /** The properties that cannot be changed in place, as text. */
  readonly fixed: string;
}

/** Stacks of which nothing is replaced at will. */
const keptStacks = ['data', 'messages', 'trail', 'identity', 'copies'];

const lastingType = (type: string, part: string): LastingType | undefined =>
  lastingTypes[type] ?? (keptStacks.includes(part) ? lastingInKeptStacks[type] : undefined);

/** @returns what is lost with a resource that is kept. */
const lostWith = ({ id, type }: Pick<KeptResource, 'id' | 'type'>): string =>
  lastingType(type, id.split('/')[0] ?? '')?.lost ?? 'what it holds';

/** The resources of a stage that must stay what they are, in a fixed order. */
export const keptOf = (resources: readonly TemplateResource[]): KeptResource[] =>
  resources
    .flatMap(({ part, logicalId, type, props }) => {
      const lasting = lastingType(type, part);
      if (!lasting) return [];
      const fixed = lasting.fixed.flatMap((name) => (props[name] === undefined ? [] : [[name, props[name]]]));
      return [{ id: `${part}/${logicalId}`, type, fixed: JSON.stringify(Object.fromEntries(fixed)) }];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A line each: id, type, and what cannot be changed in place. */
export const written = (kept: readonly KeptResource[]): string =>
  kept.map(({ id, type, fixed }) => `${id} ${type} ${fixed}\n`).join('');

/** Reads what `written` wrote. */
export const readKept = (text: string): KeptResource[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', type = '', ...fixed] = line.split(' ');
      return { id, type, fixed: fixed.join(' ') };
    });

const howTo =
  'If this is meant, see to what would be lost first (docs/decisions/066-state-where-it-is-safe.md), then write it down: npm run kept.';

function wordsOf(before: KeptResource, now: KeptResource | undefined): string[] {
  const { id, type, fixed } = before;
  const lost = `Lost: ${lostWith(before)}. ${howTo}`;
  if (now?.type !== type) return [`${id} (${type}) is gone, or is called otherwise, which makes another one. ${lost}`];
  if (now.fixed === fixed) return [];
  return [`${id} (${type}) would be replaced: from ${fixed} to ${now.fixed}. ${lost}`];
}

/** @returns in words what a deployment would replace, lose, or have that nothing watches; empty where all stays what it is. */
export function lostBetween(before: readonly KeptResource[], now: readonly KeptResource[]): string[] {
  const there = new Map(now.map((each) => [each.id, each]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.flatMap((each) => wordsOf(each, there.get(each.id))),
    ...now
      .filter(({ id }) => !known.has(id))
      .map(({ id, type }) => `${id} (${type}) is new. Write it down, so that it is kept from now on: npm run kept.`),
  ];
}

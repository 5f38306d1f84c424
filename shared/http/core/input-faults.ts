import type * as z from 'zod/mini';
import type { InputFault } from '../../domain/core/refusal.ts';

type Issue = z.core.$ZodIssue;

/** @returns the RFC 6901 JSON Pointer of a path. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const formats: Record<string, string> = {
  date: 'is not a date that exists; write it like 1962-04-09',
  datetime: 'is not an instant that exists; write it like 2026-11-26T08:00:00-05:00',
  email: 'is not an e-mail address',
  regex: 'does not have the expected form',
};

/** Types whose name in the schema is not how people call them. */
const kinds: Record<string, string> = {
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  record: 'an object',
};

const count = (limit: number | bigint, origin: string): string => {
  if (origin === 'string') return `${limit} characters`;
  if (origin !== 'array') return String(limit);
  return Number(limit) === 1 ? 'one entry' : `${limit} entries`;
};

/** A list has entries, and a text has characters; a number is what it is. */
const verb = (origin: string): string => (origin === 'string' || origin === 'array' ? 'have' : 'be');

/** What zod/mini says where a schema has no words of its own. */
const UNSAID = 'Invalid input';

function words(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${kinds[issue.expected] ?? `a ${issue.expected}`}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `is required: one of ${issue.values.map(String).join(', ')}`
        : `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      if (issue.message !== UNSAID) return issue.message;
      return formats[issue.format] ?? 'does not have the expected form';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must ${verb(issue.origin)} at least ${count(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `must ${verb(issue.origin)} at most ${count(issue.maximum, issue.origin)}`;
    case 'custom':
      return issue.message;
    default:
      return 'is not valid here';
  }
}

/** Turns schema issues into faults that name every bad field at once, unknown fields one by one. */
export function inputFaults(issues: readonly Issue[], base: readonly PropertyKey[] = []): InputFault[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        pointer: jsonPointer([...path, key]),
        detail: 'is not a known field; remove it',
      }));
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
      return inputFaults(nearest as Issue[], path);
    }
    return [{ pointer: jsonPointer(path), detail: words(issue) }];
  });
}

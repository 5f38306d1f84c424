const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/**
 * Ids that carry the history and the operation in whose course they were made: `apt_` + history, operation, count.
 * @param count how many were made of it before
 */
export function idsOf(history: number, operation: number, count = 0) {
  let last = count;
  return {
    next: (prefix: string): string => `${prefix}_${digits(history, 8)}${digits(operation, 6)}${digits(++last, 6)}`,
    code: () => '7KQ4-M2XD',
  };
}

/** @returns the number of the operation that made an id. */
export const operationOf = (id: string): number => Number(id.slice(12, 18));

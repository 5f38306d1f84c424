import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Item = Record<string, AttributeValue>;

export interface Condition {
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Item | undefined;
}

const absent = /^attribute_not_exists\((\S+)\)$/;
const present = /^attribute_exists\((\S+)\)$/;
const comparison = /^(\S+) (=|<=|>=|<|>) (\S+)$/;

const orders: Record<string, (left: number, right: number) => boolean> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function compares(left: AttributeValue | undefined, operator: string, right: AttributeValue | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const inOrder = orders[operator];
  if (!inOrder) return JSON.stringify(left) === JSON.stringify(right);
  return left.N !== undefined && right.N !== undefined && inOrder(Number(left.N), Number(right.N));
}

const bare = (text: string): string => (text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text);

/**
 * Whether an item, or none, meets a condition. Knows what the product's conditions are written with, joined by AND or, in brackets or
 * without, by OR.
 * @throws for anything else, so that a new kind of condition is not taken for met
 */
export function meets(condition: Condition, item: Item | undefined): boolean {
  const { ConditionExpression: text, ExpressionAttributeNames: names = {} } = condition;
  if (text === undefined) return true;
  const memberOf = (name: string) => item?.[names[name] ?? name];
  const term = (part: string): boolean => {
    const missing = absent.exec(part);
    if (missing) return memberOf(missing[1] ?? '') === undefined;
    const there = present.exec(part);
    if (there) return memberOf(there[1] ?? '') !== undefined;
    const [, name = '', operator = '', value = ''] = comparison.exec(part) ?? [];
    if (!operator) throw new Error(`The memory store does not know the condition ${text}.`);
    return compares(memberOf(name), operator, condition.ExpressionAttributeValues?.[value]);
  };
  return text.split(' OR ').some((each) => bare(each).split(' AND ').every(term));
}

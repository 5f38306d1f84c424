import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/store/dynamo/item.ts';
import { memberOf, type Written } from './condition.ts';

const call = /^(if_not_exists|list_append)\((.*)\)$/;

/** Parts between commas that stand in no parentheses. */
function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${sign}`);
  }
  return parts.map((part) => part.trim());
}

function operand(text: string, item: Item, written: Written): AttributeValue | undefined {
  const [, name, inside = ''] = call.exec(text) ?? [];
  if (!name)
    return text.startsWith(':')
      ? written.ExpressionAttributeValues?.[text]
      : memberOf(item, text, written.ExpressionAttributeNames);
  const [first, second] = partsOf(inside).map((part) => operand(part, item, written));
  return name === 'if_not_exists' ? (first ?? second) : { L: [...(first?.L ?? []), ...(second?.L ?? [])] };
}

function added(before: AttributeValue | undefined, value: AttributeValue | undefined): AttributeValue {
  if (value?.N !== undefined) return { N: String(Number(before?.N ?? 0) + Number(value.N)) };
  return { SS: [...new Set([...(before?.SS ?? []), ...(value?.SS ?? [])])] };
}

const sections = /\b(SET|REMOVE|ADD) (.*?)(?= (?:SET|REMOVE|ADD) |$)/gs;

/** What one part of a section makes of its attribute; nothing where it is taken away. @throws for what is not known here */
function nextValue(
  section: string,
  name: string,
  text: string,
  item: Item,
  written: Written,
): AttributeValue | undefined {
  if (section === 'REMOVE') return undefined;
  const value = operand(text, item, written);
  if (!value) throw new Error(`The store in memory does not know ${section} ${text}.`);
  return section === 'ADD' ? added(item[name], value) : value;
}

/** The item as an update leaves it. @throws for what is not known here */
export function updated(item: Item, expression: string, written: Written): Item {
  const next = { ...item };
  for (const [, section = '', text = ''] of expression.matchAll(sections))
    for (const part of partsOf(text)) {
      const [target = '', ...rest] = part.split(section === 'SET' ? ' = ' : ' ');
      const name = written.ExpressionAttributeNames?.[target] ?? target;
      const value = nextValue(section, name, rest.join(' = '), item, written);
      if (value) next[name] = value;
      else delete next[name];
    }
  return next;
}

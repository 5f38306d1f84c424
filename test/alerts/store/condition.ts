import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/store/dynamo/item.ts';

/** The names and values that an expression is written with. */
export interface Written {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Item | undefined;
}

/** @returns what stands in an item under the name that an expression uses, a path of maps and lists too */
export function memberOf(
  item: Item | undefined,
  path: string,
  names: Record<string, string> = {},
): AttributeValue | undefined {
  const [first = '', ...rest] = path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => names[part] ?? part);
  return rest.reduce((value: AttributeValue | undefined, part) => value?.M?.[part] ?? value?.L?.[+part], item?.[first]);
}

const order = (value: AttributeValue): number | string => (value.N === undefined ? (value.S ?? '') : Number(value.N));

const isSameValue = (a: AttributeValue, b: AttributeValue): boolean =>
  a.N !== undefined && b.N !== undefined ? Number(a.N) === Number(b.N) : isDeepStrictEqual(a, b);

const isSameKind = (a: AttributeValue, b: AttributeValue): boolean => Object.keys(a)[0] === Object.keys(b)[0];

function compares(a: AttributeValue | undefined, sign: string, b: AttributeValue | undefined): boolean {
  if (!a || !b) return false;
  if (sign === '=') return isSameValue(a, b);
  if (!isSameKind(a, b)) return false;
  const [left, right] = [order(a), order(b)];
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[sign] ?? false;
}

const sizeOf = (value: AttributeValue | undefined): AttributeValue | undefined =>
  value && { N: String((value.L ?? value.SS ?? value.S ?? []).length) };

const contains = (value: AttributeValue | undefined, part: AttributeValue | undefined): boolean => {
  if (!value || !part) return false;
  if (value.S !== undefined) return value.S.includes(part.S ?? '\0');
  return value.SS?.includes(part.S ?? '\0') ?? value.L?.some((each) => isSameValue(each, part)) ?? false;
};

const tokens = (text: string): string[] => text.match(/<=|>=|[()=<>,]|[#:\w.[\]]+/g) ?? [];

/** Reads one expression from left to right; every part is looked at, so that one that is not known is never passed over. */
class Reader {
  private at = 0;
  private readonly words: string[];
  private readonly item: Item | undefined;
  private readonly written: Written;

  constructor(text: string, item: Item | undefined, written: Written) {
    this.words = tokens(text);
    this.item = item;
    this.written = written;
  }

  private take(expected?: string): string {
    const word = this.words[this.at++] ?? '';
    if (expected !== undefined && word !== expected) throw new Error(`Expected ${expected}, not ${word}.`);
    return word;
  }

  private takeIf(word: string): boolean {
    if (this.words[this.at] !== word) return false;
    this.at += 1;
    return true;
  }

  private value(): AttributeValue | undefined {
    if (this.takeIf('size')) return sizeOf(this.inParentheses(() => this.value()));
    const word = this.take();
    if (word.startsWith(':')) return this.written.ExpressionAttributeValues?.[word];
    return memberOf(this.item, word, this.written.ExpressionAttributeNames);
  }

  private inParentheses<T>(read: () => T): T {
    this.take('(');
    const found = read();
    this.take(')');
    return found;
  }

  private pair(): [AttributeValue | undefined, AttributeValue | undefined] {
    const first = this.value();
    this.take(',');
    return [first, this.value()];
  }

  private term(): boolean {
    if (this.takeIf('NOT')) return !this.term();
    if (this.words[this.at] === '(') return this.inParentheses(() => this.either());
    if (this.takeIf('attribute_exists')) return this.inParentheses(() => this.value()) !== undefined;
    if (this.takeIf('attribute_not_exists')) return this.inParentheses(() => this.value()) === undefined;
    if (this.takeIf('contains')) return contains(...this.inParentheses(() => this.pair()));
    if (this.takeIf('begins_with')) {
      const [text, prefix] = this.inParentheses(() => this.pair());
      return text?.S?.startsWith(prefix?.S ?? '\0') === true;
    }
    const left = this.value();
    if (this.takeIf('BETWEEN')) return this.between(left);
    return compares(left, this.take(), this.value());
  }

  private between(value: AttributeValue | undefined): boolean {
    const [from, , to] = [this.value(), this.take('AND'), this.value()];
    return compares(value, '>=', from) && compares(value, '<=', to);
  }

  private both(): boolean {
    let holds = this.term();
    while (this.takeIf('AND')) holds = this.term() && holds;
    return holds;
  }

  either(): boolean {
    let holds = this.both();
    while (this.takeIf('OR')) holds = this.both() || holds;
    return holds;
  }

  whole(): boolean {
    const holds = this.either();
    if (this.at < this.words.length) throw new Error(`The store in memory does not know ${this.words.join(' ')}.`);
    return holds;
  }
}

/** Whether an item, or none, meets an expression; none is always met. @throws for what is not known here */
export const meets = (text: string | undefined, item: Item | undefined, written: Written): boolean =>
  text === undefined || new Reader(text, item, written).whole();

/** The value of a metric or expression at a time; nothing where there is no data. */
export type Value = number | undefined;

type Read = (id: string) => Value;

const truth = (held: boolean): number => (held ? 1 : 0);

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  OR: (a, b) => truth(a !== 0 || b !== 0),
  AND: (a, b) => truth(a !== 0 && b !== 0),
  '<': (a, b) => truth(a < b),
  '>': (a, b) => truth(a > b),
  '<=': (a, b) => truth(a <= b),
  '>=': (a, b) => truth(a >= b),
  '==': (a, b) => truth(a === b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** What binds more loosely comes first. */
const levels = [['OR'], ['AND'], ['<', '>', '<=', '>=', '=='], ['+', '-'], ['*', '/']];

/** As much of CloudWatch's metric math as our alarms use; what has no data makes what it stands in have none, but for FILL. */
class Reader {
  private readonly tokens: readonly string[];
  private readonly read: Read;
  private at = 0;

  constructor(expression: string, read: Read) {
    this.tokens = expression.match(/[A-Za-z]\w*|\d+(\.\d+)?|<=|>=|==|[-+*/<>(),]/g) ?? [];
    this.read = read;
  }

  whole(): Value {
    const value = this.level(0);
    if (this.at < this.tokens.length) throw new Error(`Not understood: ${this.tokens.slice(this.at).join(' ')}`);
    return value;
  }

  private level(level: number): Value {
    const here = levels[level];
    if (!here) return this.primary();
    let left = this.level(level + 1);
    for (let token = this.tokens[this.at]; token && here.includes(token); token = this.tokens[this.at]) {
      this.at += 1;
      const right = this.level(level + 1);
      left = left === undefined || right === undefined ? undefined : operators[token]?.(left, right);
    }
    return left;
  }

  private primary(): Value {
    const token = this.next();
    if (token === '(') return this.closed([this.level(0)])[0];
    if (/^\d/.test(token)) return Number(token);
    if (token === 'FILL' || token === 'IF') return this.call(token);
    return this.read(token);
  }

  private call(name: 'FILL' | 'IF'): Value {
    this.take('(');
    const given = [this.level(0)];
    while (this.tokens[this.at] === ',') {
      this.at += 1;
      given.push(this.level(0));
    }
    const [first, second, third] = this.closed(given);
    if (name === 'FILL') return first ?? second;
    if (first === undefined) return undefined;
    return first === 0 ? third : second;
  }

  private closed(values: Value[]): Value[] {
    this.take(')');
    return values;
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('The expression ends too early.');
    this.at += 1;
    return token;
  }

  private take(wanted: string): void {
    const token = this.next();
    if (token !== wanted) throw new Error(`${token} instead of ${wanted}`);
  }
}

/** @throws Error at what CloudWatch may know and this does not. */
export const resultOf = (expression: string, read: Read): Value => new Reader(expression, read).whole();

/** An event as CloudTrail writes it. */
export type TrailEvent = Record<string, unknown>;

const token = /\s*(\(|\)|&&|\|\||!=|=|NOT EXISTS|\$(?:\.\w+)+|"[^"]*")/y;

function tokensOf(pattern: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < pattern.length) {
    const at = token.lastIndex;
    const found = token.exec(pattern);
    if (!found?.[1]) throw new Error(`CloudWatch Logs cannot read this filter at ${at}: ${pattern.slice(at, at + 40)}`);
    tokens.push(found[1]);
  }
  return tokens;
}

const valueAt = (event: TrailEvent, path: string): unknown =>
  path
    .slice(2)
    .split('.')
    .reduce<unknown>((value, name) => (value as TrailEvent | undefined)?.[name], event);

const isLike = (value: unknown, quoted: string): boolean => {
  const parts = quoted.slice(1, -1).split('*');
  return new RegExp(`^${parts.map((part) => part.replace(/[.?+^$[\]\\(){}|-]/g, '\\$&')).join('.*')}$`).test(
    String(value),
  );
};

/**
 * Whether a metric filter for JSON counts an event: the part of CloudWatch Logs' language that our patterns use. A field that is missing
 * is neither equal nor unequal to anything, so that no pattern rests on it.
 */
export function counts(pattern: string, event: TrailEvent): boolean {
  const tokens = tokensOf(pattern);
  const comparison = (): boolean => {
    const value = valueAt(event, tokens.shift() ?? '');
    const operator = tokens.shift();
    if (operator === 'NOT EXISTS') return value === undefined;
    const wanted = tokens.shift() ?? '';
    return value !== undefined && isLike(value, wanted) === (operator === '=');
  };
  const group = (): boolean => {
    tokens.shift();
    let is = term();
    while (tokens[0] !== ')') {
      const operator = tokens.shift();
      const next = term();
      is = operator === '&&' ? is && next : is || next;
    }
    tokens.shift();
    return is;
  };
  const term = (): boolean => (tokens[0] === '(' ? group() : comparison());
  return term();
}

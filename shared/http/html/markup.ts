import { html as tagged } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is safe to send: every text in it was escaped. */
export type Html = HtmlEscapedString;

/** What may stand in markup. Nothing is shown of `undefined` and `false`. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

/** Writes markup; every text that is put in is escaped, also within a quoted attribute. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const written = tagged(strings, ...pieces);
  if (written instanceof Promise) throw new TypeError('Markup does not wait: a piece of it is a promise.');
  return written;
}

import { type Html, html, type Piece } from '../html/markup.ts';

/** What is seen once it is asked for; without a script too. @param isOpen seen from the start */
export const fold = (
  summary: Piece,
  body: Piece,
  { isOpen, id }: { isOpen?: boolean | undefined; id?: string | undefined } = {},
): Html => html`<details class="console-fold"${id !== undefined && html` id="${id}"`}${isOpen && html` open`}>
<summary>${summary}</summary>
${body}
</details>`;

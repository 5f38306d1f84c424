import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The HTML standard takes either.
    'doctype-style': ['error', { style: 'lowercase' }],
    // The style keeps a number on one line.
    'tel-non-breaking': 'off',
    'no-trailing-whitespace': 'off',
    // The HTML standard takes any id without blanks; fields of one group are `<group>.<part>`.
    'valid-id': ['error', { relaxed: true }],
    // Boxes to tick are one group as radios are.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // An emergency is told in the title, whole, and the practice is named.
    'long-title': 'off',
  },
});

/** @returns what is wrong with a page: its rule, line and message; nothing where it is sound */
export async function validHtml(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`),
  );
}

/** What browsers send of a form (HTML standard, form submission). */
export const formType = 'application/x-www-form-urlencoded';

const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i;

export const isFormType = (contentType: string): boolean => isForm.test(contentType);

/** A form as it came: a field that is there more than once, as ticked boxes of one name are, is a list. */
export type FormBody = Record<string, string | readonly string[]>;

/** Reads a form. Any text is one: what is no proper escape stays as it is. A field may have any name, `__proto__` too. */
export function readForm(text: string): FormBody {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

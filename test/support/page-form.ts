import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim';

/** What is filled in, by field name: text of a box, value of a radio or an option, list of the boxes that are ticked. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Control {
  name: string;
  kind: 'hidden' | 'text' | 'radio' | 'checkbox' | 'select';
  /** What it sends: of a box its text, of a radio, checkbox or option its value. */
  value: string;
  /** Ticked, or chosen; of a box always. */
  isOn: boolean;
}

export interface FormButton {
  label: string;
  name?: string | undefined;
  value?: string | undefined;
  /** Where it sends the form, if not where the form says. */
  action?: string | undefined;
}

export interface FoundForm {
  id: string | undefined;
  method: 'GET' | 'POST';
  action: string | undefined;
  /** In the order of the page, those outside of it that name it too. */
  controls: Control[];
  buttons: FormButton[];
  /** Name and value of each hidden field. */
  hidden: [string, string][];
}

// biome-ignore lint/suspicious/noExplicitAny: the library's own type of a node is not exported.
type Node = Cheerio<any>;

const kinds: Readonly<Record<string, Control['kind']>> = { hidden: 'hidden', radio: 'radio', checkbox: 'checkbox' };
const noField = new Set(['submit', 'button', 'reset', 'image']);

function selectControls($: CheerioAPI, select: Node, name: string): Control[] {
  const options = select.find('option').toArray();
  const chosen = options.find((option) => $(option).attr('selected') !== undefined) ?? options[0];
  return options.map((option) => ({
    name,
    kind: 'select',
    value: $(option).attr('value') ?? $(option).text(),
    isOn: option === chosen,
  }));
}

/** What stands in a box of several lines, as browsers read it: the parser leaves its character references as they are. */
const writtenIn = (raw: string): string =>
  load(`<p title="${raw.replaceAll('"', '&quot;')}">`)('p')
    .attr('title')
    ?.replace(/^\n/, '') ?? '';

function controlsOf($: CheerioAPI, node: Node): Control[] {
  const name = node.attr('name');
  const type = node.is('input') ? (node.attr('type') ?? 'text') : '';
  if (!name || noField.has(type) || node.attr('disabled') !== undefined) return [];
  if (node.is('select')) return selectControls($, node, name);
  const kind = kinds[type] ?? 'text';
  const isTick = kind === 'radio' || kind === 'checkbox';
  const value = node.is('textarea') ? writtenIn(node.text()) : (node.attr('value') ?? (isTick ? 'on' : ''));
  return [{ name, kind, value, isOn: !isTick || node.attr('checked') !== undefined }];
}

const buttonOf = (node: Node): FormButton => ({
  label: node.text().replace(/\s+/g, ' ').trim(),
  name: node.attr('name'),
  value: node.attr('value'),
  action: node.attr('formaction'),
});

/** @returns the forms of a page, with what belongs to each wherever it stands (HTML standard, form owner) */
export function formsOf(html: string): FoundForm[] {
  const $ = load(html);
  return $('form')
    .toArray()
    .map((element) => {
      const id = $(element).attr('id');
      const owns = (node: Node): boolean =>
        node.attr('form') === undefined ? node.closest('form').is(element) : node.attr('form') === id;
      const own = (selector: string): Node[] =>
        $(selector)
          .toArray()
          .map((each) => $(each))
          .filter(owns);
      const controls = own('input, textarea, select').flatMap((node) => controlsOf($, node));
      const buttons = own('button').filter((node) => (node.attr('type') ?? 'submit') === 'submit');
      return {
        id,
        method: $(element).attr('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
        action: $(element).attr('action'),
        controls,
        // The main button comes first, whatever stands above it.
        buttons: buttons.map(buttonOf).sort((a, b) => Number(isAside(a)) - Number(isAside(b))),
        hidden: controls.filter(({ kind }) => kind === 'hidden').map(({ name, value }) => [name, value]),
      };
    });
}

/** Back and the other language stand above the page's own buttons. */
const isAside = ({ value }: FormButton): boolean => value === 'back' || value === 'en' || value === 'es';

function refill(controls: readonly Control[], name: string, given: string | readonly string[]): Control[] {
  const own = controls.filter((control) => control.name === name && control.kind !== 'hidden');
  const wanted = [given].flat();
  const offered = own.map(({ value }) => value).join(', ');
  if (own.length === 0)
    throw new Error(`The form has no field ${name}: ${controls.map((each) => each.name).join(', ')}.`);
  if (own[0]?.kind === 'text')
    return controls.map((each) => (own.includes(each) ? { ...each, value: String(given) } : each));
  const missing = wanted.find((value) => value !== '' && !own.some((each) => each.value === value));
  if (missing !== undefined) throw new Error(`The field ${name} does not offer ${missing}: ${offered}.`);
  return controls.map((each) => (own.includes(each) ? { ...each, isOn: wanted.includes(each.value) } : each));
}

/** @returns the form's controls with that filled in. @throws where the form has no such field or choice */
export const filled = ({ controls }: FoundForm, fields: Fields): Control[] =>
  Object.entries(fields).reduce<Control[]>((now, [name, value]) => refill(now, name, value), controls);

/** @returns name and value of everything that a browser sends, with the button that is pressed */
export function pressed(controls: readonly Control[], button: FormButton | undefined): [string, string][] {
  const sent = controls
    .filter(({ isOn }) => isOn)
    .map(({ name, value }): [string, string] => [name, value.replace(/\r\n|\r|\n/g, '\r\n')]);
  return button?.name === undefined ? sent : [...sent, [button.name, button.value ?? '']];
}

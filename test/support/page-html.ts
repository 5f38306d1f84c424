import { load } from 'cheerio/slim';

/** What a page says, read as browsers read it. */
export interface ReadPage {
  html: string;
  /** Of the whole page: `en` or `es`. */
  lang: string;
  title: string;
  /** The text of the one main heading; '' where there is none, and a list of all where there are several. */
  h1: string;
  /** What the error summary lists: the field that each leads to, and its text. */
  errors: { field: string; text: string }[];
  /** The text of `main`, with single spaces. */
  main: string;
  /** The text of the whole page. */
  text: string;
  links: { text: string; href: string }[];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads a page; of an answer that is none (a calendar file, data) everything is empty. */
export function readHtml(html: string): ReadPage {
  const $ = load(html);
  const textOf = (selector: string): string => oneLine($(selector).text());
  const headings = $('h1').toArray();
  return {
    html,
    lang: $('html').attr('lang') ?? '',
    title: textOf('head > title'),
    h1: headings.map((each) => oneLine($(each).text())).join(' | '),
    errors: $('#errors li a')
      .toArray()
      .map((each) => ({ field: ($(each).attr('href') ?? '').replace(/^#/, ''), text: oneLine($(each).text()) })),
    main: textOf('main'),
    text: textOf('body'),
    links: $('a[href]')
      .toArray()
      .map((each) => ({ text: oneLine($(each).text()), href: $(each).attr('href') ?? '' })),
  };
}

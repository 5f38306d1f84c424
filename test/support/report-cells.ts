/** The part of a reports page under a heading. */
export const sectionOf = (html: string, heading: string): string =>
  html.split('<section').find((each) => each.includes(`>${heading}</h2>`)) ?? '';

/** What the cells of such a part's tables say, row by row, their heads first. */
export const cellsOf = (html: string, heading: string): string[][] => {
  const section = sectionOf(html, heading);
  const rows = section.match(/<tr>.*?<\/tr>/gs) ?? [];
  const text = (cell: string) => cell.replace(/<[^>]*>/g, '').trim();
  return rows.map((row) => (row.match(/<t[dh][^>]*>.*?<\/t[dh]>/gs) ?? []).map(text));
};

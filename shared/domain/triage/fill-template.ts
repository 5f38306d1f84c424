/** A text with every `{name}` replaced; a name without a value stays as it stands, so that a gap is seen. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);

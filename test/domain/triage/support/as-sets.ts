/** A result with its lists sorted: lists are sets. */
export const asSets = (value: object) =>
  Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, Array.isArray(field) ? [...field].sort() : field]),
  );

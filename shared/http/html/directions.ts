/** Where a map shows the way to an address. It is another site's: nothing goes there until somebody follows the link. */
export const directionsLink = (address: string): string =>
  `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination: address })}`;

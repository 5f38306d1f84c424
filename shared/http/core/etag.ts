/** @returns the header that names a record's version; `If-Match` brings it back. */
export const etag = ({ version }: { version: number }): { ETag: string } => ({ ETag: `"${version}"` });

/** Half a character and NUL can stand in a text of JSON or of an address, and neither UTF-8 nor DynamoDB takes them. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

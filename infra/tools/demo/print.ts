const bold = (text: string): string => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

export const heading = (text: string): void => console.log(`\n${bold(text)}\n${'─'.repeat(text.length)}`);
export const step = (text: string): void => console.log(`\n• ${text}`);
export const line = (text: string): void => console.log(`    ${text}`);

/** An instant as people say it. @param instant RFC 3339 with offset */
export function when(instant: string): string {
  const [, date, time] = instant.match(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/) ?? [];
  const day = new Date(`${date}T12:00:00Z`).toLocaleDateString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return `${day} at ${time}`;
}

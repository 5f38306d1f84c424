/** The parts of a mail that a person reads. */
export interface MailText {
  subject?: string;
  body: string;
}

const headersOf = (head: string): Map<string, string> =>
  new Map(
    head
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

function decode(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  const bytes = encoding === 'quoted-printable' ? quotedPrintable(text) : Buffer.from(text, 'latin1');
  return bytes.toString('utf8');
}

/** Encoded words of RFC 2047 in UTF-8. */
const headerText = (value: string): string =>
  value.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b' ? decode(text, 'base64') : decode(text.replaceAll('_', ' '), 'quoted-printable'),
  );

function textPart(part: string): string | undefined {
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
  const headers = headersOf(head);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  const content = rest.join('\r\n\r\n');
  if (boundary) {
    const parts = content.split(`--${boundary}`).slice(1, -1);
    return parts.map((inner) => textPart(inner.replace(/^\r?\n/, ''))).find((text) => text !== undefined);
  }
  if (!/^text\/plain/i.test(type)) return undefined;
  return decode(content, (headers.get('content-transfer-encoding') ?? '').toLowerCase()).trimEnd();
}

/** Reads the subject and the first plain text out of a MIME message (RFC 2045): enough for mails of our own making. */
export function mailText(message: Buffer): MailText {
  const mail = message.toString('latin1');
  const subject = headersOf(mail.split(/\r?\n\r?\n/)[0] ?? '').get('subject');
  return { ...(subject ? { subject: headerText(subject) } : {}), body: textPart(mail) ?? '' };
}

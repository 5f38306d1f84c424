/** None of ours asks for any of these, so no script that got in, nor a frame around it, can. */
const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((each) => `${each}=()`)
  .join(', ');

/**
 * What every answer is sent with: of functions, of the gateway itself, of a laptop. An address may hold a link's token or sealed answers, so
 * no other site hears of it. HSTS speaks for our host alone: an own domain may be the practice's first, whose other hosts are not ours to
 * bind; and no host below it can plant a session, whose cookie is `__Host-` (session-cookie.ts).
 */
export const everyAnswer: Readonly<Record<string, string>> = {
  'Permissions-Policy': permissions,
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** What says nothing of its own is data: opened as a page it may do nothing, and it stands in no frame. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...everyAnswer,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

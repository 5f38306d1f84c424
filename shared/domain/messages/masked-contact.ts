const dots = '•••';

/** A number of which only the last four digits are told: `(•••) •••-0123`. @param phone E.164 */
export function maskedPhone(phone: string): string {
  const last = phone.slice(-4);
  return phone.startsWith('+1') ? `(${dots}) ${dots}-${last}` : `${dots} ${last}`;
}

/** An address of which its first letter and its host are told: `m•••@example.org`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}${dots}${email.slice(at)}`;
}

/** Saving a form for later. */
export const saveEn = {
  title: 'Save your form for later',
  lead: 'We send you a link to go on where you stopped.',
  /** Nobody waits for a call that nobody makes. */
  unseen: 'Our team does not see your form until you send it.',
  to: 'Mobile phone number or e-mail',
  toMail: 'E-mail',
  wrong: 'Type a US mobile phone number with its area code, or an e-mail.',
  wrongMail: 'Type an e-mail, like name@example.com.',
  agreeLegend: 'Do you agree?',
  agree: 'Yes, keep my answers',
  agreeHint: 'We keep your answers locked on our server for 7 days. Then we delete them.',
  texts: 'Texts may cost money. STOP ends them.',
  notAgreed: 'Tick the box so that we may keep your answers.',
  save: 'Save and send me the link',
  check: (count: number) => (count === 1 ? 'Check 1 answer' : `Check ${count} answers`),
  backToForm: 'Back to the form',
  failed: 'We could not save your form.',
  kept: (phone: string) => `Your answers are still on this page. Try again, or call ${phone}.`,
  tooMany: 'We sent you many links. Look at your messages first.',
  later: (phone: string) => `Wait an hour, or call ${phone}.`,
};
export type SaveTexts = typeof saveEn;

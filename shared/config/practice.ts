/** Who runs this service. Another practice puts its own facts here; no code names them. */
export const practice = {
  name: 'Complete Orthopedics',
  /** IANA zone in which the practice counts days. */
  zone: 'America/New_York',
  phone: { shown: '(631) 981-2663' },
  fax: { shown: '(212) 203-9223' },
  /** Where its clinics are, as a part of a sentence: the practice's own page. */
  area: { en: 'New York City and Long Island', es: 'la ciudad de Nueva York y Long Island' },
  /** Where referrers reach the surgeon on call: the practice's own number until one of its own is set. */
  surgeonOnCall: { shown: '(631) 981-2663' },
  /** When somebody answers the phone in the office, as a part of a sentence, which may end with it: no full stop of its own last. Draft. */
  officeHours: {
    en: 'Monday to Friday, 9 AM to 5 PM',
    es: 'de 9:00\u00a0a.\u00a0m. a 5:00\u00a0p.\u00a0m., de lunes a viernes',
  },
  /** Who answers outside office hours: draft. */
  nightAnswer: { en: 'the on-call team', es: 'el equipo de guardia' },
};

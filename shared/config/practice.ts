/** Who runs this service. Another practice puts its own facts here; no code names them. */
export const practice = {
  name: 'Complete Orthopedics',
  /** IANA zone in which the practice counts days. */
  zone: 'America/New_York',
  phone: { e164: '+16319812663', shown: '(631) 981-2663' },
  fax: { e164: '+12122039223', shown: '(212) 203-9223' },
  /** ISO 639-1: languages in which patients are written to. */
  languages: ['en', 'es'],
  /** The practice names six affiliations and not which: samples until it does. */
  affiliatedHospitals: [
    'Sample Hospital Manhattan',
    'Sample Hospital Bronx',
    'Sample Hospital Brooklyn',
    'Sample Hospital Queens',
    'Sample Hospital Nassau',
    'Sample Hospital Suffolk',
  ],
};

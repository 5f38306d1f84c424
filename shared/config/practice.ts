/** Who runs this service. Another practice puts its own facts here; no code names them. */
export const practice = {
  name: 'Complete Orthopedics',
  /** IANA zone in which the practice counts days. */
  zone: 'America/New_York',
  phone: { shown: '(631) 981-2663' },
};

import type { Stage } from '../../../stages.ts';

/** What a setting must become, by its name; what has none of these is told without. */
const wanted: Readonly<Partial<Record<keyof Stage, string>>> = {
  mailFrom: 'the address that patients get mail from; its domain must be verified in SES',
  smsFrom: 'the ARN of the number or pool that patients are texted from',
  staffSmsNumber: 'the number that staff are texted from, in E.164',
  alarmEmail: 'the mailbox of the group that hears of alarms',
  alarmPhone: 'the phone that hears of alarms, in E.164',
  publicUrl: 'the address of the stage under your own domain, without a slash at the end',
  certificateArn: 'the ARN of the certificate of that address in AWS Certificate Manager',
  allowedOrigins: 'the origins of your own sites, or an empty list',
  referrers: 'the practices that refer by API, or an empty list',
};

/** Names that nobody can own (RFC 2606, RFC 6761), numbers that ring nobody (555-0100 to 555-0199), and an account that there is none of. */
const ofNobody: readonly RegExp[] = [
  /[@./](example|invalid|test)(?![\w.-])/i,
  /\bexample\.(com|net|org)\b/i,
  /^\+1\d{3}55501\d{2}$/,
  /:0{12}:/,
];

const isPlaceholder = (value: unknown): value is string =>
  typeof value === 'string' && ofNobody.some((pattern) => pattern.test(value));

interface Setting {
  readonly name: keyof Stage;
  readonly value: string;
}

/** The settings of a stage that are still what the repository came with. */
const placeholdersOf = (stage: Stage): Setting[] =>
  (Object.entries(stage) as [keyof Stage, unknown][]).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(isPlaceholder)
      .map((each) => ({ name, value: each })),
  );

const told = ({ name, value }: Setting): string => `  ${name}: "${value}" → ${wanted[name] ?? 'a value of your own'}`;

/**
 * Stops a deployment whose mail, alarms or address would belong to nobody: it would work, and be silent.
 * @throws Error in words: each setting that is a placeholder, what to put there, and where
 */
export function refusePlaceholders(stage: Stage): void {
  const found = placeholdersOf(stage);
  if (found.length === 0) return;
  throw new Error(
    [
      `Stage ${stage.name} still has settings that are placeholders. Change them in infra/stages.ts, under "${stage.name}" (docs/deploy.md says what each is):`,
      ...found.map(told),
    ].join('\n'),
  );
}

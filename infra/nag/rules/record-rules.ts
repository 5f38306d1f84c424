import { CfnDeletionPolicy, type CfnResource, Stack } from 'aws-cdk-lib';
import { isType, type OwnRule } from '../own-rule.ts';
import { type Props, propsOf } from '../read-template.ts';

const isKeptInAnOpenStack = (resource: CfnResource): boolean =>
  resource.cfnOptions.deletionPolicy === CfnDeletionPolicy.RETAIN && Stack.of(resource).terminationProtection !== true;

/** An expression may say by IF what too little data means; FILL makes no data of a metric that there never was. */
const saysWhatFewMean = ({ Metrics = [] }: Props): boolean =>
  (Metrics as Props[]).some(({ Expression }) => /\bIF\(/.test(String(Expression ?? '')));

const isDeafToSilence = (resource: CfnResource): boolean => {
  if (!isType('AWS::CloudWatch::Alarm')(resource)) return false;
  const props = propsOf(resource);
  const isBelow = String(props.ComparisonOperator).startsWith('LessThan');
  return isBelow && props.TreatMissingData !== 'breaching' && !saysWhatFewMean(props);
};

/** What must not be lost, and what must be missed. */
export const recordRules: readonly OwnRule[] = [
  {
    id: 'TableV2',
    says: 'Use Table: the packs see nothing of TableV2 (point-in-time recovery, keys, backup).',
    breaks: isType('AWS::DynamoDB::GlobalTable'),
  },
  {
    id: 'KeptStack',
    says: 'What is retained stands in a stack that anybody may delete: turn termination protection on.',
    breaks: isKeptInAnOpenStack,
  },
  {
    id: 'SilentAlarm',
    says: 'An alarm on too little must take missing data for a breach: what never ran has no data.',
    breaks: isDeafToSilence,
  },
];

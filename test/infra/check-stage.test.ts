import { describe, expect, it } from 'vitest';
import { checkStage } from '../../infra/check-stage.ts';
import { type Stage, stages } from '../../infra/stages.ts';

const { publicUrl: _, certificateArn: __, ...homeless } = stages.prod;
const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b-2c';
const publicUrl = 'https://care.example.org';
const at = (place: Partial<Stage>): Stage => ({ ...homeless, ...place });

describe('where a stage says that it is found', () => {
  it.each(Object.values(stages))('is right for $name', (stage) => {
    expect(() => checkStage(stage)).not.toThrow();
  });

  it.each([
    'http://care.example.org',
    'https://care.example.org/',
    'https://care.example.org/x',
    'https://care.example.org:8443',
    'https://care.example.org?x',
    'https://me@care.example.org',
    'https://Care.example.org',
    'care.example.org',
  ])('is no %s', (wrong) => {
    expect(() => checkStage(at({ publicUrl: wrong, certificateArn }))).toThrow(
      /^Stage prod \(infra\/stages\.ts\): publicUrl must be https:\/\//,
    );
  });

  it('is an own domain where patients come, and may be the gateway’s where none do', () => {
    expect(() => checkStage(at({}))).toThrow(/publicUrl is missing/);
    expect(() => checkStage(at({ patientFacing: false }))).not.toThrow();
  });

  it('has address and certificate together', () => {
    expect(() => checkStage(at({ publicUrl }))).toThrow(/certificateArn is missing/);
    expect(() => checkStage(at({ certificateArn, patientFacing: false }))).toThrow(/publicUrl is not/);
    expect(() => checkStage(at({ publicUrl, certificateArn: 'arn:aws:iam::1:server-certificate/x' }))).toThrow(
      /is no ARN of a certificate/,
    );
    expect(() => checkStage(at({ publicUrl, certificateArn }))).not.toThrow();
  });
});

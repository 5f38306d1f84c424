import type { Stage } from './stages.ts';

const certificateForm = /^arn:aws[\w-]*:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/;

/** Whether a text is `https://` and a host in lower case, and no more: cookies, links and the sign-in's way back are made by putting a path behind it. */
const isBare = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.port === '' && url.origin === address;
};

function faults({ publicUrl, certificateArn, patientFacing }: Stage): string[] {
  if (publicUrl === undefined)
    return [
      ...(patientFacing
        ? ['publicUrl is missing: patients are given no address of API Gateway, which dies with its API.']
        : []),
      ...(certificateArn === undefined ? [] : ['certificateArn is there and publicUrl is not.']),
    ];
  return [
    ...(isBare(publicUrl)
      ? []
      : [`publicUrl must be https:// and a host in lower case, with nothing behind it: ${publicUrl}`]),
    ...(certificateArn === undefined
      ? ['certificateArn is missing: the domain of publicUrl needs a certificate of AWS Certificate Manager.']
      : []),
    ...(certificateArn === undefined || certificateForm.test(certificateArn)
      ? []
      : [`certificateArn is no ARN of a certificate of AWS Certificate Manager: ${certificateArn}`]),
  ];
}

/** @throws Error that names all that is wrong with where a stage says it is found */
export function checkStage(stage: Stage): void {
  const found = faults(stage);
  if (found.length > 0) throw new Error(`Stage ${stage.name} (infra/stages.ts): ${found.join(' ')}`);
}

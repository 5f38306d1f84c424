/** Questions of a case's answers as staff read them, in the order in which they are shown: by group, each by its place in the triage input. */
export const answerGroups: readonly { title: string; questions: Readonly<Record<string, string>> }[] = [
  {
    title: 'Pain',
    questions: {
      'symptoms.backOrNeckPain': 'Back or neck pain',
      'symptoms.painSeverity': 'At its worst, 0 to 10',
      'symptoms.painRegion': 'Where it is worst',
      'symptoms.painOnsetDays': 'Days since it began, when asked',
      'symptoms.painSevereUnremitting': 'Severe and there all the time',
      'symptoms.painProgressive': 'Getting worse',
      'symptoms.painEscalating': 'Escalating',
      'symptoms.painUnrelievedByRestOrMedication': 'Not eased by rest or medicine',
      'symptoms.painMechanical': 'Worse when moving or standing',
      'symptoms.painStraining': 'Worse with a cough or on the toilet',
      'symptoms.painNight': 'Wakes at night',
      'symptoms.spinalTenderness': 'Spine sore to touch',
    },
  },
  {
    title: 'Cancer',
    questions: {
      cancerHistory: 'Cancer',
      primarySite: 'Where it began',
      knownSpinalMetastasis: 'Known in the spine',
      ecog: 'ECOG',
      kps: 'KPS',
    },
  },
  {
    title: 'Infection and general',
    questions: {
      fever: 'Fever of 100.4 °F (38 °C) or more',
      lowGradeFever: 'Low-grade fever',
      onChemotherapy: 'On chemotherapy',
      infectionRisk: 'A risk of infection',
      'symptoms.unexplainedWeightLossOrFatigue': 'Unexplained weight loss or fatigue',
    },
  },
  {
    title: 'After spine surgery',
    questions: {
      'postOperative.daysSinceSurgery': 'Days since surgery, when asked',
      'postOperative.woundProblem': 'Wound red, open or leaking',
      'postOperative.calfSwelling': 'One calf swollen',
      'postOperative.breathless': 'Short of breath',
      'postOperative.hardwarePainOrClunk': 'New pain or a click at the screws',
    },
  },
  {
    title: 'Imaging',
    questions: {
      'imaging.mriDone': 'MRI of the spine done',
      'imaging.mriAfterSymptomChange': 'MRI after the last change',
      'imaging.cordOrCaudaCompression': 'Compression of cord or cauda equina reported',
      'imaging.escc': 'ESCC',
      'imaging.lesionLevel': 'Level of the lesion',
      'imaging.newFindingUnreviewed': 'New finding that nobody has reviewed',
    },
  },
  {
    title: 'Examination',
    questions: {
      'exam.frankel': 'Frankel',
      'exam.asia': 'ASIA',
      'exam.mrcPowerMin': 'Weakest power, of 5',
      'exam.neuroSigns': 'Signs',
    },
  },
  {
    title: 'SINS sheet',
    questions: {
      'sins.location': 'Location',
      'sins.pain': 'Pain',
      'sins.boneLesion': 'Bone lesion',
      'sins.alignment': 'Alignment',
      'sins.collapse': 'Collapse',
      'sins.posterolateral': 'Posterolateral elements',
    },
  },
];
export const nervesTitle = 'Nerves';

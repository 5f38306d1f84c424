/** Words that take back what they reach. */
export const denialCues = {
  /** Takes back what follows. */
  denial: [
    'no !change|improvement|relief|better|less|doubt|matter|sooner|idea|clue|one|reason|cause|explanation|longer|PODER|aguanto|soporto|mejora|quita|es|sirve|hay|position|way|good|use|calma|alivia|puedo|puede|can',
    'nunca|no|jamas me|le|se ha|a|habia|han pasado|ocurrido|sucedido que|eso',
    'no me|se|le he|ha|siento|tengo|noto|duele|duelen',
    'no he|ha|han|hay|tengo|tiene|siento|noto|presenta|presento|refiere|sufro|padezco|estoy|tuve|hubo|habia|se|es|son|esta|estan|sufre|padece|existe|me|le !PODER|quita|mejora|sabe|si',
    'do|does|did|have|has|had|am|is|are|was|were|be|been not !only|just|sure|able|until|better|improving|normal|right|good|know|help|work',
    'not !only|just|sure|able|until|better|improving|normal|right|good|know|help|work|sleep|that',
    'never !so|such|this|until|stops|ends|mind|know|goes|better',
    'no more|longer',
    'without !relief|help|change|improvement',
    'sin !mejoria|cambio|cambios|alivio|fuerza|fuerzas|control|sensibilidad|poder|parar|ayuda',
    'neither|nor|ni|nunca|jamas|tampoco|ningun|ninguna|ninguno|zero|cero|nothing|none',
    'free of|from',
    'absence|lack of',
    'nada de !alivio',
    'nothing !helps|help|works|comes|touches|relieves|eases|makes|stops|coming',
  ],
  /** Takes back a whole list, commas and all. */
  denialOfList: [
    'deny|denies|denied|denying|niega|niego|negativo|negative para|for',
    'denies|denied|niega|niego|deny|denying|nego',
    'do|does|did not have|had any|problems|trouble',
    'no|ningun|ninguna problema|problemas con|de|para',
    'no complaints|complaint|symptoms|signs|evidence|history of',
    'negative|neg for|para',
    'none of the|these|those|this|that !help|pills|medicine|medicines|meds|works|doctors|people',
  ],
  /** Takes back even "cannot": "it is not that I cannot walk". */
  denialOfDenial: [
    'not that',
    'not as|like if|i|he|she',
    'no es que',
    'would not say|call',
    'never|nunca been? unable|incapaz',
    'not saying that?',
    'no digo que',
    'no es cierto|verdad que',
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

/**
 * Words that may stand between any two words of a phrase without changing what it says: articles, owners, pronouns,
 * auxiliaries, adverbs of degree and time. Denials, "but" and question words are none.
 */
export const fillers: ReadonlySet<string> = new Set(
  (
    'a an the my her his our your their its this that these those i she he it we they you me him them us s ' +
    'is are was were am be been being feel feels felt feeling get gets got getting become became becoming ' +
    'have has had having do does did will would can could should may might must to of in on at for from with up down ' +
    'even really just very so too still now anymore any more all also already again always often sometimes lately ' +
    'kind sort like as if right about pretty quite super totally completely suddenly now today own both ' +
    'left right l r lower upper izquierda izquierdo derecha derecho ' +
    'only almost nearly barely hardly else ever yet then there here out off and or little bit some much ' +
    'el la los las lo un una unos unas mi mis su sus tu tus nuestro nuestra me te se le les nos yo ella usted ' +
    'es esta estan estoy esten estaba estaban son era fue ser siento siente sienten sentia tengo tiene tienen he ha han habia ' +
    'de del al a en con para por y e o ya muy bien tan mas como que si mucho mucha bastante todo toda todos todas ' +
    'dos ambas ambos two 2 ' +
    'casi solo solamente tambien otra vez ahora hoy ahi aqui asi hasta cada dia vez poco poca medio media algo eso esto ' +
    'super demasiado siempre ni pues bueno este voy va van queria quiero quiere trato intento puedo poder'
  ).split(' '),
);

/** Words at which a statement turns: no phrase reaches over them. */
export const turns: ReadonlySet<string> = new Set(
  'but because although though however except pero porque aunque sino excepto mas'
    .split(' ')
    .filter((word) => word !== 'mas'),
);

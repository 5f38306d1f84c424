import type { EmergencySentences } from '../domain/triage/texts/patient-texts.ts';
import { sayToGet } from './language-names.ts';
import type { Person } from './said.ts';

/** Where the languages come from, and when they were last compared with it. */
export const emergencyLanguagesSource = {
  source: 'New York City Local Law 30 of 2017: languages designated citywide',
  date: '2026-11-26',
} as const;

/** The ten languages of NYC Local Law 30 besides English and Spanish; the tags say the script where there are two. */
export const emergencySentences: EmergencySentences = {
  status: 'draft',
  byLanguage: {
    zh: {
      'zh-Hans': `这可能是急症。请立即拨打 911。请说 ${sayToGet('zh')}，口译免费。`,
      'zh-Hant': `這可能是急症。請立即撥打 911。請說 ${sayToGet('zh')}，口譯免費。`,
    },
    ru: {
      ru: `Это может быть неотложный случай. Звоните 911 сейчас. Скажите ${sayToGet('ru')}. Переводчик бесплатный.`,
    },
    bn: { bn: `এটি জরুরি অবস্থা হতে পারে। এখনই 911 নম্বরে ফোন করুন। ${sayToGet('bn')} বলুন। দোভাষীর জন্য টাকা লাগে না।` },
    ht: { ht: `Sa ka yon ijans. Rele 911 kounye a. Di ${sayToGet('ht')}. Entèprèt la gratis.` },
    ko: { ko: `응급 상황일 수 있습니다. 지금 911에 전화하세요. ${sayToGet('ko')}이라고 말하세요. 통역은 무료입니다.` },
    ar: { ar: `قد تكون هذه حالة طارئة. اتصل بالرقم 911 الآن. قل ${sayToGet('ar')}. المترجم مجاني.` },
    ur: { ur: `یہ ہنگامی حالت ہو سکتی ہے۔ ابھی 911 پر کال کریں۔ ${sayToGet('ur')} کہیں۔ ترجمان مفت ہے۔` },
    fr: {
      fr: `C’est peut-être une urgence. Appelez le 911 maintenant. Dites ${sayToGet('fr')}. L’interprète est gratuit.`,
    },
    pl: {
      pl: `To może być nagły przypadek. Zadzwoń teraz pod 911. Powiedz ${sayToGet('pl')}. Tłumacz jest bezpłatny.`,
    },
  },
};

/** For refusals of words of self-harm, where nobody could be reached. Draft. */
export const ifSelfHarm = {
  en: 'If you think about ending your life: call or text 988 now. If you are in danger: call 911.',
  es: 'Si piensa en quitarse la vida: llame o escriba al 988 ahora. Para español, oprima el 2. Si está en peligro: llame al 911.',
} as const;

/** The same to whoever fills in the form for somebody else. Draft. */
const ifOthersHarmThemselves = {
  en: 'If the patient thinks of ending their life: call or text 988 now. Stay with them. If they are in danger: call 911.',
  es: 'Si la persona piensa en quitarse la vida: llame o escriba al 988 ahora. Para español, oprima el 2. Quédese a su lado. Si hay peligro: llame al 911.',
} as const;

/** What a page says of self-harm, to the patient or to whoever is with them. */
export const selfHarmWords = (language: 'en' | 'es', person: Person): string =>
  (person === 'them' ? ifOthersHarmThemselves : ifSelfHarm)[language];

/** For answers to whatever could not be read, or was never looked at: nobody knows whether it was an emergency. Draft. */
export const ifEmergency = {
  en: 'If this may be an emergency, call 911 now. Say your language. The interpreter is free.',
  es: `Si puede ser una emergencia, llame al 911 ahora. Diga ${sayToGet('es')}. El intérprete es gratis.`,
} as const;

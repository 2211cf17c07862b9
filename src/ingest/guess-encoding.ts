import { decodeWindows1252 } from './windows-1252.js';

/** So many bytes show what a text is written in. */
const SAMPLE_BYTES = 64 * 1024;

/** How well bytes fit an encoding, from 0 to 1; below this they do not. A guess. */
const FITS = 0.55;
/** The best must be so much better than the next. */
const CLEARLY = 1.1;

/**
 * The encoding that bytes fit which are no UTF-8, by how the characters that they would mean are
 * spread in the languages written in it; null where none fits, or two do. For advice only: a text
 * is never read by a guess.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const ranked = CANDIDATES.map(({ name, likeness }) => {
    const text = decode(sample, name);
    return { name, likeness: text === null ? 0 : likeness(text) };
  }).sort((one, other) => other.likeness - one.likeness);
  const best = ranked[0];
  if (best === undefined || best.likeness < FITS) return null;
  const near = ranked
    .filter(({ likeness }) => likeness * CLEARLY > best.likeness)
    .map(({ name }) => name);
  if (near.length === 1) return best.name;
  // Umlauts stand in the same places of all three, and far more texts are Western ones.
  return near.every((name) => LATIN.includes(name)) && near.includes('windows-1252')
    ? 'windows-1252'
    : null;
}

const LATIN = ['windows-1252', 'windows-1250', 'windows-1254'];

function decode(sample: Uint8Array, name: string): string | null {
  if (name === 'windows-1252') return decodeWindows1252(sample);
  // A sample may end within a character, which a stream leaves open.
  try {
    return new TextDecoder(name, { fatal: true }).decode(sample, { stream: true });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

interface Candidate {
  readonly name: string;
  /** From 0 to 1. */
  readonly likeness: (text: string) => number;
}

/** The share of the characters beyond ASCII that are among these. */
function shareOf(text: string, isCommon: (sign: string) => boolean): number {
  let [all, common] = [0, 0];
  for (const sign of text) {
    if (sign <= '\u007f') continue;
    all += 1;
    if (isCommon(sign)) common += 1;
  }
  return all === 0 ? 0 : common / all;
}

/** Words of one alphabet, most of them small letters, many of them the most frequent ones. */
function fitOfAlphabet(letters: RegExp, frequent: string): (text: string) => number {
  return (text) => {
    const inAlphabet = shareOf(text, (sign) => letters.test(sign) || MARKS.includes(sign));
    const isFrequent = shareOf(text, (sign) => frequent.includes(sign));
    // No word has letters of two alphabets, or a capital behind a small letter.
    const beyond = countOf(text, /[^\0-\u007f]/gu);
    const mixed =
      countOf(text, /\p{Ll}\p{Lu}|[A-Za-z][^\0-\u007f]|[^\0-\u007f][A-Za-z]/gu) /
      Math.max(1, beyond);
    // The ten most frequent letters of an alphabet are two thirds of a text.
    return Math.min(1, inAlphabet * Math.min(1, isFrequent / 0.6)) - mixed;
  };
}

const MARKS = '“”„‘’«»–—…€№•\u00a0';

function countOf(text: string, sign: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(sign)) count += 1;
  return count;
}

/** Few letters with accents among plain ones: Western and Central European texts. */
function fitOfAccents(letters: string): (text: string) => number {
  return (text) => {
    const plain = countOf(text, /[a-z]/giu);
    const beyond = shareOf(
      text,
      (sign) => letters.includes(sign.toLowerCase()) || MARKS.includes(sign),
    );
    const strange = countOf(text, /[^\0-\u007f]{3}/gu);
    return plain === 0 ? 0 : beyond - strange / plain;
  };
}

/** Chinese: which characters are in daily use decides. They are two thirds of a text. */
function fitOfHan(daily: string): (text: string) => number {
  return (text) => {
    const common = shareOf(text, (sign) => daily.includes(sign) || CJK_MARKS.includes(sign));
    return Math.min(1, common / 0.65);
  };
}

/** Japanese: a third or more are kana. */
function fitOfJapanese(text: string): number {
  const kana = shareOf(text, (sign) => sign >= '\u3041' && sign <= '\u30fe');
  const known = shareOf(text, (sign) => isJapanese(sign) || CJK_MARKS.includes(sign));
  return known * Math.min(1, kana / 0.3);
}

function isJapanese(sign: string): boolean {
  return (sign >= '\u3041' && sign <= '\u30fe') || (sign >= '\u4e00' && sign <= '\u9fff');
}

/** Korean: nearly all are syllables. */
function fitOfKorean(text: string): number {
  return (
    shareOf(text, (sign) => (sign >= '\uac00' && sign <= '\ud7a3') || CJK_MARKS.includes(sign)) ** 2
  );
}

const CJK_MARKS = '、。，．・：；？！「」『』（）《》“”…—　々ー';

const RUSSIAN = fitOfAlphabet(/^[а-яёіїєґў]$/iu, 'оеаинтсрвл');

/** The most frequent characters of Chinese, simplified and traditional. */
const SIMPLIFIED =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
const TRADITIONAL =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近千周委素技備半辦青省列習響約支般史感勞便團往歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴橋';

const CANDIDATES: readonly Candidate[] = [
  { name: 'windows-1251', likeness: RUSSIAN },
  { name: 'koi8-r', likeness: RUSSIAN },
  { name: 'ibm866', likeness: RUSSIAN },
  { name: 'iso-8859-5', likeness: RUSSIAN },
  { name: 'windows-1253', likeness: fitOfAlphabet(/^[\u0370-\u03ff]$/u, 'αοιετσνηυρπκ') },
  { name: 'windows-1255', likeness: fitOfAlphabet(/^[\u05d0-\u05ea]$/u, 'יוהלאמבתרשנ') },
  { name: 'windows-1256', likeness: fitOfAlphabet(/^[\u0621-\u064a]$/u, 'اليمنوترهعبد') },
  { name: 'windows-1252', likeness: fitOfAccents('éèàùçâêîôûëïüöäßñáíóúãõåæøœ¿¡°§') },
  { name: 'windows-1250', likeness: fitOfAccents('ąćęłńóśźżěščřžýáíéúůťďňőűăâîşţöüä') },
  { name: 'windows-1254', likeness: fitOfAccents('ğışçöüâî') },
  { name: 'shift_jis', likeness: fitOfJapanese },
  { name: 'euc-jp', likeness: fitOfJapanese },
  { name: 'gbk', likeness: fitOfHan(SIMPLIFIED) },
  { name: 'big5', likeness: fitOfHan(TRADITIONAL) },
  { name: 'euc-kr', likeness: fitOfKorean },
];

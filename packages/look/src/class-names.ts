import type { Language } from './format-words.ts'

/** The 22 main classes of the Chinese Library Classification, fifth edition. */
const CLASSES: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  A: ['马克思主义、列宁主义、毛泽东思想、邓小平理论', 'Marxism, Leninism, Mao Zedong Thought, Deng Xiaoping Theory'],
  B: ['哲学、宗教', 'Philosophy and religion'],
  C: ['社会科学总论', 'Social sciences in general'],
  D: ['政治、法律', 'Politics and law'],
  E: ['军事', 'Military science'],
  F: ['经济', 'Economics'],
  G: ['文化、科学、教育、体育', 'Culture, science, education and sports'],
  H: ['语言、文字', 'Languages and writing'],
  I: ['文学', 'Literature'],
  J: ['艺术', 'Arts'],
  K: ['历史、地理', 'History and geography'],
  N: ['自然科学总论', 'Natural sciences in general'],
  O: ['数理科学和化学', 'Mathematics, physics and chemistry'],
  P: ['天文学、地球科学', 'Astronomy and earth sciences'],
  Q: ['生物科学', 'Life sciences'],
  R: ['医药、卫生', 'Medicine and health'],
  S: ['农业科学', 'Agriculture'],
  T: ['工业技术', 'Industrial technology'],
  U: ['交通运输', 'Transport'],
  V: ['航空、航天', 'Aviation and space'],
  X: ['环境科学、安全科学', 'Environment and safety'],
  Z: ['综合性图书', 'General works'],
}

export const CLASS_LETTERS: readonly string[] = Object.keys(CLASSES)

/** The letter of the main class a class number belongs to, or null where it names none. */
export function classLetterOf(classNumber: string): string | null {
  const letter = classNumber.trim().charAt(0).toUpperCase()
  return CLASS_LETTERS.includes(letter) ? letter : null
}

/** The name of the main class, given its letter or any number in it. */
export function className(classNumber: string, language: Language): string | null {
  const letter = classLetterOf(classNumber)
  const names = letter === null ? undefined : CLASSES[letter]
  return names?.[language === 'en' ? 1 : 0] ?? null
}

/** More would only tell how long the name is. */
const MOST_STARS = 2
const WITHOUT_HAN = /^\P{Script=Han}*$/u

/**
 * A name as those see it who need no more: `沈*溪`, `欧**修`, `M* S*`. Of two characters only the first is told: with the
 * second it would be the whole name.
 */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/)
  if (WITHOUT_HAN.test(name)) return words.map((word) => (word === '' ? '' : `${[...word][0]}*`)).join(' ')
  const characters = [...words.join('')]
  const first = characters[0] ?? ''
  if (characters.length < 3) return characters.length === 1 ? '*' : `${first}*`
  return `${first}${'*'.repeat(Math.min(characters.length - 2, MOST_STARS))}${characters.at(-1) ?? ''}`
}

import { usePreferences } from '../../state/preferences.ts'
import { troubleWords } from './words.ts'

export function useTroubleWords() {
  return troubleWords[usePreferences().language]
}

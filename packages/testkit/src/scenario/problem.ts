/** What would have been right. The words for it, per language, are in `problem-words.ts`. */
export type Expects =
  | { readonly what: 'text' | 'flag' | 'money' | 'amount' | 'day' | 'moment' | 'day-or-moment' | 'days' }
  | { readonly what: 'map' | 'list' | 'code' | 'zone' | 'first-moment' | 'destination' }
  | { readonly what: 'number'; readonly from: number; readonly to: number }
  | { readonly what: 'one-of' | 'key' | 'one-act' | 'one-of-keys'; readonly values: readonly string[] }
  | { readonly what: 'known'; readonly noun: Noun; readonly values: readonly string[] }
  | { readonly what: 'new-name'; readonly noun: Noun }
  | { readonly what: 'needed'; readonly key: string }
  | { readonly what: 'only-with'; readonly key: string; readonly values: readonly string[] }
  | { readonly what: 'not-before'; readonly moment: string }
  /** Said by another reader: the YAML parser or the policy's own. */
  | { readonly what: 'said'; readonly text: string }
  | { readonly what: 'file' | 'scenario-files' | 'not-yet' }
  | { readonly what: 'size'; readonly bytes: number }

export type Noun = 'branch' | 'patron' | 'title' | 'item' | 'staff' | 'hold'

/** One thing in a file that can't be run: where it stands, what was met there and what would be right. */
export type ScenarioProblem = {
  readonly file: string
  /** From 1; 0 when the file as a whole is meant. */
  readonly line: number
  readonly met: string
  readonly expects: Expects
}

/** A few lines to write, as `writing.tsx` and `writing.h5.tsx` take them. */
export type WritingProps = {
  readonly id: string
  readonly className: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly maxLength: number
  readonly invalid: boolean
  readonly 'aria-describedby': string
}

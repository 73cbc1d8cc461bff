let branch: string | undefined

/** The branch chosen in the bar: every act happens there. */
export function standAt(code: string | undefined): void {
  branch = code
}

export function placeOfDesk(): { readonly branch?: string } {
  return branch === undefined ? {} : { branch }
}

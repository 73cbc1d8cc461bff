/** Whether a part of a long list is near the screen, and how high it was when it was last drawn. */
export type Reach = { readonly isNear: boolean; readonly height: number | null }

/** How many screens above and below stay drawn: a flick of the finger must not meet a blank. */
export const REACH_SCREENS = 1.5

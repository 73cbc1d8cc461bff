/**
 * How readers return, in ways that the estimator knows nothing of. A reader takes a copy on a day and means to keep it so
 * long; `renews` says whether they ask for more time; `late` how long after the due day they come when it is refused.
 */
export type Intent = { readonly keepDays: number; readonly lateDays: number; readonly renews: boolean }
export type Draw = () => number
export type ReturnModel = { readonly name: string; intend(draw: Draw, reader: number, loanDays: number): Intent }

export const RETURN_MODELS: readonly ReturnModel[] = [
  {
    // Most come within two days of the due day, some early, some late by an exponential time; one in five renews.
    name: 'heaped at the due day',
    intend(draw, _, loanDays) {
      const kind = draw()
      if (kind < 0.6)
        return { keepDays: loanDays - Math.floor(draw() * 3), lateDays: Math.floor(draw() * 3), renews: draw() < 0.2 }
      if (kind < 0.85) return { keepDays: Math.floor(draw() * loanDays), lateDays: 0, renews: false }
      return { keepDays: loanDays + 1, lateDays: 1 + exponential(draw, 8), renews: false }
    },
  },
  {
    // Read and brought back: exponential from the first day on; whoever is not done in time is late by little.
    name: 'early, exponential',
    intend: (draw) => ({
      keepDays: exponential(draw, 12),
      lateDays: draw() < 0.5 ? 0 : exponential(draw, 5),
      renews: false,
    }),
  },
  {
    // Long readers who renew while they may; refused, half come at once, the others by a power law.
    name: 'late with a heavy tail, renewing',
    intend: (draw) => ({
      keepDays: Math.round(28 * Math.exp(0.9 * normal(draw))),
      lateDays: draw() < 0.5 ? 0 : Math.min(240, Math.ceil(2 * draw() ** (-1 / 1.3))),
      renews: true,
    }),
  },
  {
    // Each reader has a habit of their own: the same ones are always quick, and the same always late.
    name: 'by the habit of each reader',
    intend(draw, reader, loanDays) {
      const habit = ((reader * 2654435761) >>> 0) / 2 ** 32
      if (habit < 0.35) return { keepDays: 3 + exponential(draw, 5), lateDays: 0, renews: false }
      if (habit < 0.8)
        return { keepDays: loanDays - Math.floor(draw() * 6), lateDays: Math.floor(draw() * 2), renews: draw() < 0.4 }
      return { keepDays: loanDays * 3, lateDays: 3 + exponential(draw, 20), renews: true }
    },
  },
]

function exponential(draw: Draw, mean: number): number {
  return Math.floor(-Math.log(1 - draw()) * mean)
}

/** Box and Muller's. */
function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
}

type Container = Record<string, unknown>

/** Carries out `setData({ 'root.cn.[0].v': … })` as the platforms do: the way there is made where it is missing. */
export function setData(data: Container, changes: Readonly<Record<string, unknown>>): void {
  for (const [way, value] of Object.entries(changes)) {
    const steps = way.split(/[.[\]]+/).filter((step) => step !== '')
    const last = steps.pop()
    if (last === undefined) continue
    let place = data
    for (const [n, step] of steps.entries()) {
      const next = steps[n + 1] ?? last
      place[step] ??= /^\d+$/.test(next) ? [] : {}
      place = place[step] as Container
    }
    // Crossing to the view is by copy: a later change of the app's own object is not seen there.
    place[last] = structuredClone(value)
  }
}

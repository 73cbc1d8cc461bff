/** Something must be changed that was not locked with the rest: the command is asked again with these among its locks. */
export class NeedsLock extends Error {
  readonly more: {
    readonly itemIds: readonly string[]
    readonly titleIds: readonly string[]
    readonly patronIds: readonly string[]
  }
  constructor(more: { itemIds?: string[]; titleIds?: string[]; patronIds?: string[] }) {
    super('an act touches more than it locked')
    this.more = { itemIds: more.itemIds ?? [], titleIds: more.titleIds ?? [], patronIds: more.patronIds ?? [] }
  }
}

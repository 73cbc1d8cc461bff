import { type Actor, actorName } from '@wenyuan/domain/access'
import type { EventDraft } from '../events/index.ts'
import type { TaskDraft, TaskEnd } from '../tasks/index.ts'
import type {
  ClaimDraft,
  ClaimEnd,
  CreditMoveDraft,
  LineDraft,
  NoticeDraft,
  RefusalDraft,
  TransitEnd,
} from './act-facts.ts'
import type { ClosureTarget } from './write-closure.ts'

/**
 * What the commands of one transaction will add to the database, in their order. Everything can be taken back to a mark,
 * so that a refused command leaves nothing but its refusal.
 */
export abstract class ActDrafts {
  readonly events: EventDraft[] = []
  readonly lines: LineDraft[] = []
  readonly notices: NoticeDraft[] = []
  readonly creditMoves: CreditMoveDraft[] = []
  /** How the transits of items end that do not turn up, by item. */
  readonly transitEnds = new Map<string, TransitEnd>()
  readonly closureTargets: ClosureTarget[] = []
  readonly tasks: (TaskDraft & { readonly by: string })[] = []
  readonly taskEnds: (TaskEnd & { readonly by: string })[] = []
  readonly claims: ClaimDraft[] = []
  readonly claimEnds: ClaimEnd[] = []
  readonly refusals: RefusalDraft[] = []
  private undoing: (() => void)[] = []

  /** Tells the caller's retry loop to lock more; a question needs no locks. */
  abstract needPatron(patronId: string): void

  addClosureTarget(target: ClosureTarget): void {
    this.push(this.closureTargets, target)
  }

  addEvent(draft: EventDraft): void {
    this.push(this.events, draft)
  }

  addLine(line: LineDraft): void {
    this.needPatron(line.patronId)
    this.push(this.lines, line)
  }

  addCreditMove(move: CreditMoveDraft): void {
    this.needPatron(move.patronId)
    this.push(this.creditMoves, move)
  }

  endTransitAs(itemId: string, end: TransitEnd): void {
    this.transitEnds.set(itemId, end)
    this.undoing.push(() => this.transitEnds.delete(itemId))
  }

  addNotice(notice: NoticeDraft): void {
    this.push(this.notices, notice)
  }

  /** Something that staff are to do from now on; a key that is open already stays as it is. */
  addTask(actor: Actor, draft: TaskDraft): void {
    this.push(this.tasks, { ...draft, by: actorName(actor) })
  }

  /** Open tasks that the act has made needless, or done. */
  endTask(actor: Actor, end: TaskEnd): void {
    this.push(this.taskEnds, { ...end, by: actorName(actor) })
  }

  addClaim(actor: Actor, claim: Omit<ClaimDraft, 'by'>): void {
    this.push(this.claims, { ...claim, by: actorName(actor) })
  }

  /** Of the loan's open claim, where there is one. */
  endClaim(actor: Actor, end: Omit<ClaimEnd, 'by'>): void {
    this.push(this.claimEnds, { ...end, by: actorName(actor) })
  }

  /** Not undone by a rollback: what was refused is recorded. */
  addRefusal(refusal: RefusalDraft): void {
    this.refusals.push(refusal)
  }

  mark(): number {
    return this.undoing.length
  }

  rollback(mark: number): void {
    while (this.undoing.length > mark) this.undoing.pop()?.()
  }

  protected put<V>(map: Map<string, V>, changed: Set<string>, id: string, value: V): void {
    const before = map.get(id)
    const wasChanged = changed.has(id)
    map.set(id, value)
    changed.add(id)
    this.undoing.push(() => {
      if (before === undefined) map.delete(id)
      else map.set(id, before)
      if (!wasChanged) changed.delete(id)
    })
  }

  protected add(set: Set<string>, id: string): void {
    set.add(id)
    this.undoing.push(() => set.delete(id))
  }

  private push<V>(list: V[], value: V): void {
    list.push(value)
    this.undoing.push(() => list.pop())
  }
}

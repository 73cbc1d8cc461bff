import { z } from 'zod'
import { code, count, id, instant, money } from './kernel.ts'
import { MAX_GROUP_MEMBERS } from './limits.ts'
import { mayOf } from './verdicts.ts'

/** A patron as another is told of it. `name` is masked for who may not read patrons. */
export const partyView = z.object({ id, card: z.string(), name: z.string() }).meta({ id: 'Party' })

/**
 * What a member has of the group's: open loans, how many of them are overdue, what is still owed for the loans that were
 * in this member's hands, and what their open ones would add if they came back now.
 */
export const memberView = partyView
  .extend({ since: instant, openLoans: count, overdueLoans: count, owed: money, running: money })
  .meta({ id: 'GroupMember' })

/**
 * The members of a group (a class, a department) and who answers for it. `unnamed` is what the group has that is in no
 * member's hands. A former member who still has loans is told with `former`.
 */
export const membersView = z
  .object({
    responsible: partyView.nullable(),
    members: z.array(memberView),
    former: z.array(memberView),
    unnamed: z.object({ openLoans: count, overdueLoans: count, owed: money, running: money }),
    may: mayOf(['change']).optional(),
  })
  .meta({ id: 'GroupMembers' })

/** By cards, all of them: who is left out is a member no more. A group can't be its own member, nor a member's member. */
export const setMembersBody = z.strictObject({
  responsible: code.nullable(),
  members: z.array(code).max(MAX_GROUP_MEMBERS),
})

/** The groups that a patron belongs to or answers for. */
export const groupsView = z
  .object({ items: z.array(partyView.extend({ as: z.enum(['member', 'responsible']), openLoans: count })) })
  .meta({ id: 'Groups' })

export type PartyView = z.infer<typeof partyView>
export type MemberView = z.infer<typeof memberView>
export type MembersView = z.infer<typeof membersView>
export type SetMembersBody = z.infer<typeof setMembersBody>
export type GroupsView = z.infer<typeof groupsView>

import type { MembersView, MemberView, PatronView } from '@wenyuan/contract'
import { Fragment, useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Listed } from '../ui/listed.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { PartyLink } from './party-link.tsx'
import { useChangeMembers } from './use-change-members.ts'
import { partiesWords } from './words.ts'

type Props = { readonly patron: PatronView; readonly view: MembersView; readonly mayChange: boolean }

/** What each has in hand and what of the group's debt is theirs; the group owes it all. */
export function MembersTable({ patron, view: { members, former, unnamed }, mayChange }: Props) {
  const say = useWords(partiesWords)
  return (
    <div className="table-scroll">
      <table className="members">
        <thead>
          <tr>
            <th scope="col">{say.member}</th>
            <th scope="col" className="num">
              {say.inHands}
            </th>
            <th scope="col" className="num">
              {say.owed}
            </th>
            <th scope="col" className="num" title={say.runningNote}>
              {say.running}
            </th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow key={member.id} patron={patron} member={member} mayRemove={mayChange} />
          ))}
          {former.length === 0 ? null : (
            <tr className="group">
              <th scope="rowgroup" colSpan={5}>
                {say.former}
              </th>
            </tr>
          )}
          {former.map((member) => (
            <MemberRow key={member.id} patron={patron} member={member} mayRemove={false} />
          ))}
          <tr>
            <td className="cap">{say.unnamed}</td>
            <Figures {...unnamed} />
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

type FiguresProps = Pick<MemberView, 'openLoans' | 'overdueLoans' | 'owed' | 'running'>

function Figures({ openLoans, overdueLoans, owed, running }: FiguresProps) {
  const say = useWords(partiesWords)
  const { amount } = useSay()
  return (
    <>
      <td className="num">
        {openLoans}
        {overdueLoans === 0 ? null : (
          <p className="cap late">
            {say.overdue} {overdueLoans}
          </p>
        )}
      </td>
      <td className="num">{amount(owed)}</td>
      <td className="num">{amount(running)}</td>
    </>
  )
}

type RowProps = { readonly patron: PatronView; readonly member: MemberView; readonly mayRemove: boolean }

function MemberRow({ patron, member, mayRemove }: RowProps) {
  const say = useWords(partiesWords)
  const [isOpen, setOpen] = useState(false)
  const { busy, failure, change } = useChangeMembers(patron)
  const { card, name, openLoans } = member
  async function remove() {
    const done = await change((before) => ({ ...before, members: before.members.filter((one) => one !== card) }))
    if (done !== null) toast({ text: say.removed(name) })
  }
  return (
    <Fragment>
      <tr>
        <td>
          <PartyLink party={member} />
          <FailureNote failure={failure} />
        </td>
        <Figures {...member} />
        <td>
          <div className="row-acts">
            {openLoans === 0 ? null : (
              <Button
                look="bare"
                aria-expanded={isOpen}
                aria-label={`${isOpen ? say.hideLoans : say.showLoans}　${say.loansOf(name)}`}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? say.hideLoans : say.showLoans}
              </Button>
            )}
            {mayRemove ? (
              <Button look="bare" aria-label={say.removeOf(name)} busy={busy} busyLabel={say.removing} onClick={remove}>
                {say.remove}
              </Button>
            ) : null}
          </div>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={5}>
            <MemberLoans patron={patron} member={member} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}

function MemberLoans({ patron, member }: { readonly patron: PatronView; readonly member: MemberView }) {
  const say = useWords(partiesWords)
  const { day } = useSay()
  const loans = useAskPages('listPatronLoans', { params: { id: patron.id }, query: { member: member.card } })
  return (
    <Listed pages={loans} empty={<p className="cap">{say.noLoans}</p>}>
      {(items) => (
        <ul className="member-loans" aria-label={say.loansOf(member.name)}>
          {items.map(({ id, titleText, item, due, overdueDays }) => (
            <li key={id}>
              <span className="song long grow">{titleText}</span>
              <span className="cap">{item}</span>
              <span className={overdueDays > 0 ? 'late' : ''}>{say.due(day(due))}</span>
            </li>
          ))}
        </ul>
      )}
    </Listed>
  )
}

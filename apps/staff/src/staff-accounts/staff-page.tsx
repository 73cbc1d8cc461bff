import './staff.css'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Button } from '../ui/button.tsx'
import { Listed } from '../ui/listed.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { CreateStaff } from './create-staff.tsx'
import { RoleLegend } from './role-matrix.tsx'
import { StaffTable } from './staff-table.tsx'
import { staffWords } from './words.ts'

export default function StaffPage() {
  const say = useWords(staffWords)
  const [isAdding, setAdding] = useState(false)
  const actions = (
    <Button look="main" onClick={() => setAdding(true)}>
      {say.add}
    </Button>
  )
  return (
    <Page title={say.title} needs="staff.write" permissionName={say.permission} actions={actions}>
      <div className="split staff-split">
        <Accounts />
        <RoleLegend />
      </div>
      {isAdding ? <CreateStaff onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

function Accounts() {
  const say = useWords(staffWords)
  const staff = useAskPages('listStaff', {})
  return (
    <section className="panel" aria-label={say.title}>
      <Listed pages={staff} empty={<Empty title={say.none} />}>
        {(items) => <StaffTable accounts={items} />}
      </Listed>
    </section>
  )
}

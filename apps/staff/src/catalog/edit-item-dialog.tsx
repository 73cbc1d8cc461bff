import { useQueryClient } from '@tanstack/react-query'
import type { ItemStatus, ItemView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { type Failure, useSend } from '../api/use-send.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { type Difference, isStale, StaleNote } from '../ui/stale-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { ItemFields, useItemTypes } from './item-fields.tsx'
import { changeOfItem, formOfItem, ITEM_FIELDS, type ItemForm, SAYABLE } from './item-form.ts'
import { itemWords } from './words.ts'

type Props = { readonly item: ItemView; readonly onClose: () => void }

/** Changes a copy on the version that was read; which statuses it can get, the server says. */
export function EditItemDialog({ item, onClose }: Props) {
  const words = useWords(itemWords)
  const [before, setBefore] = useState({ form: formOfItem(item), version: item.version })
  const [form, setForm] = useState(before.form)
  const sending = useSend('changeItem', ['getItem', 'getTitle', 'search'])
  const stale = isStale(sending.failure)
  const newest = useAsk('getItem', { params: { id: item.id } }, { enabled: stale })
  const client = useQueryClient()
  const differencesOf = useDifferences()

  async function save(version: number | undefined) {
    const change = changeOfItem(form, before.form)
    if (Object.keys(change).length === 0) return onClose()
    const done = await sending.send({
      params: { id: item.id },
      body: change,
      ...(version === undefined ? {} : { version }),
    })
    if (done === null) return void client.invalidateQueries({ queryKey: ['getItem'] })
    toast({ text: words.saved })
    onClose()
  }
  function drop(theirs: ItemView) {
    setBefore({ form: formOfItem(theirs), version: theirs.version })
    setForm(formOfItem(theirs))
    sending.clear()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void save(before.version)
  }
  const theirs = newest.isFetching ? undefined : newest.data
  return (
    <Dialog title={`${words.edit}　${item.barcode}`} onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <ItemFields
          form={form}
          onChange={setForm}
          failure={sending.failure}
          statuses={choicesOf(before.form.status, words)}
          statusHelp={words.statusHelp}
          statusFault={statusFault(sending.failure, before.form.status, words)}
        />
        {stale && theirs !== undefined ? (
          <StaleNote
            subject={`item:${item.id}`}
            differences={differencesOf(before.form, form, formOfItem(theirs))}
            busy={sending.busy}
            onDrop={() => drop(theirs)}
            onKeep={() => void save(theirs.version)}
          />
        ) : (
          <FailureNote failure={sending.failure} fields={ITEM_FIELDS} />
        )}
        {stale ? null : (
          <div className="dialog-actions">
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button look="main" type="submit" busy={sending.busy} busyLabel={words.saving}>
              {words.save}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}

type Words = (typeof itemWords)['en']

function choicesOf(now: ItemStatus, { statuses, keep }: Words) {
  const others = SAYABLE.filter((status) => status !== now).map((value) => ({ value, label: statuses[value] }))
  return [{ value: now, label: keep(statuses[now]) }, ...others]
}

/** The server names the statuses that can be said instead, by their codes. */
function statusFault(failure: Failure | null, now: ItemStatus, words: Words): string | undefined {
  const fault = failure?.problem.errors?.find(({ code }) => code === 'status-not-possible')
  if (fault === undefined) return undefined
  const codes = (fault.expected ?? '').split(', ').filter((code): code is ItemStatus => code in words.statuses)
  if (codes.length === 0) return words.statusFixed(words.statuses[now])
  return words.statusRefused(words.statuses[now], codes.map((code) => words.statuses[code]).join('、'))
}

/** The fields that both changed, and not alike. */
function useDifferences(): (before: ItemForm, mine: ItemForm, theirs: ItemForm) => Difference[] {
  const words = useWords(itemWords)
  const nameOf = useBranchName()
  const types = useItemTypes()
  function say(field: keyof ItemForm, form: ItemForm): string {
    if (field === 'branch') return nameOf(form.branch)
    if (field === 'status') return words.statuses[form.status]
    if (field === 'type') return types.find(({ value }) => value === form.type)?.label ?? form.type
    return form[field] || words.none
  }
  return (before, mine, theirs) =>
    ITEM_FIELDS.filter(
      (field) => mine[field] !== before[field] && theirs[field] !== before[field] && mine[field] !== theirs[field],
    ).map((field) => ({ label: words[field], theirs: say(field, theirs), mine: say(field, mine) }))
}

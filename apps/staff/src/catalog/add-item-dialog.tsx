import { Link } from '@tanstack/react-router'
import type { ItemView, TitlePageView } from '@wenyuan/contract'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useBranch } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { ItemFields, useItemTypes } from './item-fields.tsx'
import { bodyOfItem, ITEM_FIELDS, type ItemForm, OF_NEW_ITEMS } from './item-form.ts'
import { itemWords, titleWords } from './words.ts'

const CONFLICT = 409

type Props = { readonly title: TitlePageView; readonly onClose: () => void }

/** Copies come in boxes: a scan adds one, and everything but the barcode stays for the next. */
export function AddItemDialog({ title, onClose }: Props) {
  const words = useWords(itemWords)
  const { addItem } = useWords(titleWords)
  const barcodePlace = useRef<HTMLDivElement>(null)
  const sending = useSend('createItem', ['getTitle', 'search'])
  const faultAt = useFaults(sending.failure)
  const [form, setForm] = useNewItem()
  const [isTried, setTried] = useState(false)
  const [added, setAdded] = useState<readonly ItemView[]>([])
  const focusBarcode = () => barcodePlace.current?.querySelector('input')?.focus()
  useEffect(() => barcodePlace.current?.querySelector('input')?.focus(), [])

  async function add(event: FormEvent) {
    event.preventDefault()
    setTried(form.barcode.trim() === '')
    if (form.barcode.trim() === '') return
    const done = await sending.send({ body: bodyOfItem(title.id, form) })
    if (done !== null) {
      setAdded([done.body, ...added])
      setForm({ ...form, barcode: '' })
    }
    focusBarcode()
  }
  const isTaken = sending.failure?.status === CONFLICT
  return (
    <Dialog title={`${addItem}　${title.title}`} onClose={onClose} wide>
      <form onSubmit={add} noValidate className="add-item">
        <div ref={barcodePlace}>
          <Field
            label={words.barcode}
            value={form.barcode}
            autoComplete="off"
            onChange={(event) => setForm({ ...form, barcode: event.target.value })}
            help={words.barcodeHelp}
            error={isTaken ? words.barcodeTaken : isTried ? words.required : faultAt('barcode')}
          />
          {isTaken ? <TakenBy barcode={form.barcode.trim()} /> : null}
        </div>
        <ItemFields
          form={form}
          onChange={setForm}
          failure={sending.failure}
          statuses={OF_NEW_ITEMS.map((value) => ({ value: value ?? '', label: words.statuses[value ?? 'available'] }))}
          statusFault={undefined}
        />
        {isTaken ? null : <FailureNote failure={sending.failure} fields={ITEM_FIELDS} />}
        <AddedItems items={added} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{added.length === 0 ? words.cancel : words.done}</Button>
          <Button look="main" type="submit" busy={sending.busy} busyLabel={words.adding}>
            {words.add}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The type and the branch are known a moment after the dialog: until one is chosen, the first of each stands. */
function useNewItem() {
  const [type] = useItemTypes()
  const branch = useBranch()
  const [form, setForm] = useState<ItemForm>({
    ...{ barcode: '', type: '', branch: '', shelf: '', price: '' },
    status: 'available',
  })
  const settled = { ...form, type: form.type || (type?.value ?? ''), branch: form.branch || (branch?.code ?? '') }
  return [settled, setForm] as const
}

function TakenBy({ barcode }: { readonly barcode: string }) {
  const words = useWords(itemWords)
  const [item] = useAsk('listItems', { query: { barcode } }, { enabled: barcode !== '' }).data?.items ?? []
  if (item === undefined) return null
  return (
    <Link to="/items/$id" params={{ id: item.id }} className="btn btn--bare">
      {words.openTaken}　{item.titleText}
    </Link>
  )
}

function AddedItems({ items }: { readonly items: readonly ItemView[] }) {
  const words = useWords(itemWords)
  return (
    <div role="status" className="added-items">
      {items.length === 0 ? null : (
        <p className="ok">
          {words.addedHead(items.length)}　<span className="cap">{items.map(({ barcode }) => barcode).join('　')}</span>
        </p>
      )}
    </div>
  )
}

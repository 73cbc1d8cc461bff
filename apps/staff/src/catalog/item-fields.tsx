import { useAsk } from '../api/use-ask.ts'
import type { Failure } from '../api/use-send.ts'
import { useBranches } from '../session/branch.ts'
import { Choice, type Option } from '../ui/choice.tsx'
import { useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import type { ItemForm } from './item-form.ts'
import { itemWords } from './words.ts'

const TYPES_ASKED = 200

export function useItemTypes(): readonly Option[] {
  const types = useAsk('listItemTypes', { query: { limit: TYPES_ASKED } }, { staleMs: 60_000 }).data?.items ?? []
  return types.map(({ code, name }) => ({ value: code, label: name }))
}

type Props = {
  readonly form: ItemForm
  readonly onChange: (form: ItemForm) => void
  readonly failure: Failure | null
  readonly statuses: readonly Option[]
  readonly statusHelp?: string
  readonly statusFault: string | undefined
}

/** What is said of a copy, apart from its barcode. */
export function ItemFields({ form, onChange, failure, statuses, statusHelp, statusFault }: Props) {
  const words = useWords(itemWords)
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  const types = useItemTypes()
  const faultAt = useFaults(failure)
  function field(name: keyof ItemForm) {
    return {
      value: form[name],
      onChange: (event: { target: { value: string } }) => onChange({ ...form, [name]: event.target.value } as ItemForm),
    }
  }
  return (
    <div className="form-grid">
      <Choice label={words.type} options={types} {...field('type')} error={faultAt('type')} />
      <Choice label={words.branch} options={branches} {...field('branch')} error={faultAt('branch')} />
      <Field label={words.shelf} {...field('shelf')} help={words.shelfHelp} error={faultAt('shelf')} />
      <Field
        label={words.price}
        inputMode="decimal"
        {...field('price')}
        help={words.priceHelp}
        error={faultAt('price', words.priceForm)}
      />
      <div className="wide">
        <Choice
          label={words.status}
          options={statuses}
          {...field('status')}
          help={statusHelp}
          error={statusFault ?? faultAt('status')}
        />
      </div>
    </div>
  )
}

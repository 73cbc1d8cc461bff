import type { ImportField } from '@wenyuan/contract'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import type { Mapping } from './upload-form.tsx'
import { importWords } from './words.ts'

type Props = {
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
  /** Opened by itself once the server could not make sense of the columns. */
  readonly isOpen: boolean
}

/** Which column is which, where the usual names don't say so. */
export function MappingFields({ columns, mapping, onChange, isOpen }: Props) {
  const words = useWords(importWords)
  const fields = Object.keys(words.fields) as ImportField[]
  const options = [{ value: '', label: words.automatic }, ...columns.map((name) => ({ value: name, label: name }))]
  return (
    <details className="mapping" open={isOpen || undefined}>
      <summary>{words.mapping}</summary>
      <p className="cap">{columns.length === 0 ? words.noColumn : words.mappingHelp}</p>
      <div className="mapping-fields">
        {fields.map((field) => {
          const shared = {
            label: words.fields[field],
            value: mapping[field] ?? '',
            onChange: (event: { target: { value: string } }) => onChange({ ...mapping, [field]: event.target.value }),
          }
          return columns.length === 0 ? (
            <Field key={field} {...shared} placeholder={words.automatic} />
          ) : (
            <Choice key={field} {...shared} options={options} />
          )
        })}
      </div>
    </details>
  )
}

import type { Failure } from '../api/use-send.ts'
import { useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useWords } from '../words/language.ts'
import { faultOfForm, type TitleForm } from './title-form.ts'
import { titleWords } from './words.ts'

type Props = {
  readonly form: TitleForm
  readonly onChange: (form: TitleForm) => void
  readonly failure: Failure | null
  /** Whether one has tried to send it: an empty form is not wrong yet. */
  readonly isTried: boolean
}

/** The fields of a title, each with what the server says is wrong with it. */
export function TitleFields({ form, onChange, failure, isTried }: Props) {
  const words = useWords(titleWords)
  const faultAt = useFaults(failure)
  const digit = checkDigitOf(failure)
  const fault = isTried ? faultOfForm(form) : null
  function field(name: keyof TitleForm) {
    return {
      value: form[name],
      onChange: (event: { target: { value: string } }) => onChange({ ...form, [name]: event.target.value }),
    }
  }
  return (
    <div className="form-grid">
      <div className="wide">
        <Field
          label={words.title}
          {...field('title')}
          error={fault === 'title-missing' ? words.required : faultAt('title')}
        />
      </div>
      <div className="wide">
        <TextField
          label={words.authors}
          rows={2}
          {...field('authors')}
          help={words.authorsHelp}
          error={faultAt('authors') ?? faultAt('authors[0]')}
        />
      </div>
      <div>
        <Field
          label={words.isbn}
          {...field('isbn')}
          help={words.isbnHelp}
          error={digit === undefined ? faultAt('isbn', words.isbnForm) : words.isbnCheck(digit)}
        />
        <IsbnRepair form={form} onChange={onChange} failure={failure} />
      </div>
      <Field label={words.class} {...field('classNumber')} help={words.classHelp} error={faultAt('classNumber')} />
      <Field label={words.publisher} {...field('publisher')} error={faultAt('publisher')} />
      <Field
        label={words.year}
        inputMode="numeric"
        {...field('year')}
        error={fault === 'year-no-number' ? words.yearForm : faultAt('year', words.yearForm)}
      />
      <Field
        label={words.price}
        inputMode="decimal"
        {...field('price')}
        help={words.priceHelp}
        error={faultAt('price', words.priceForm)}
      />
    </div>
  )
}

function checkDigitOf(failure: Failure | null): string | undefined {
  return failure?.problem.errors?.find(({ code }) => code === 'wrong-isbn')?.expected
}

/** Most wrong ISBNs are one slip of the finger; where it is the last digit, one tap puts it right. */
function IsbnRepair({ form, onChange, failure }: Omit<Props, 'isTried'>) {
  const words = useWords(titleWords)
  const digit = checkDigitOf(failure)
  if (digit === undefined || form.isbn === '' || form.isbn.endsWith(digit)) return null
  const repaired = form.isbn.trim().slice(0, -1) + digit
  return (
    <button type="button" className="btn btn--bare" onClick={() => onChange({ ...form, isbn: repaired })}>
      {words.fixIsbn(repaired)}
    </button>
  )
}

import type { ChangeTitleBody, CreateTitleBody, TitleView } from '@wenyuan/contract'
import { moneyText } from './money-text.ts'

/** A title as it stands in a form: text, authors one a line. */
export type TitleForm = {
  readonly title: string
  readonly authors: string
  readonly isbn: string
  readonly publisher: string
  readonly year: string
  readonly classNumber: string
  readonly price: string
}

export const TITLE_FIELDS = ['title', 'authors', 'isbn', 'publisher', 'year', 'classNumber', 'price'] as const

export const EMPTY_TITLE: TitleForm = {
  title: '',
  authors: '',
  isbn: '',
  publisher: '',
  year: '',
  classNumber: '',
  price: '',
}

const LOOKS_LIKE_ISBN = /^[\d -]{9,17}[\dXx]$/

/** What was looked for in vain is the beginning of what is added. */
export function formFromSearch(q: string): TitleForm {
  return LOOKS_LIKE_ISBN.test(q) ? { ...EMPTY_TITLE, isbn: q } : { ...EMPTY_TITLE, title: q }
}

export function formOfTitle(title: TitleView): TitleForm {
  return {
    title: title.title,
    authors: title.authors.join('\n'),
    isbn: title.isbn ?? '',
    publisher: title.publisher ?? '',
    year: title.year === null ? '' : String(title.year),
    classNumber: title.classNumber ?? '',
    price: title.price ?? '',
  }
}

export type FormFault = 'title-missing' | 'year-no-number'

/** What can't be sent at all; everything else is the server's to say. */
export function faultOfForm({ title, year }: TitleForm): FormFault | null {
  if (title.trim() === '') return 'title-missing'
  return /^-?\d{0,4}$/.test(year.trim()) ? null : 'year-no-number'
}

function authorsOf(text: string): string[] {
  return text
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export function bodyOfForm(form: TitleForm): CreateTitleBody {
  const { isbn, publisher, classNumber, price, year } = trimmed(form)
  return {
    title: form.title.trim(),
    authors: authorsOf(form.authors),
    ...(isbn === '' ? {} : { isbn }),
    ...(publisher === '' ? {} : { publisher }),
    ...(year === '' ? {} : { year: Number(year) }),
    ...(classNumber === '' ? {} : { classNumber }),
    ...(price === '' ? {} : { price: moneyText(price) }),
  }
}

/** Only what was changed: what another person changed meanwhile in other fields stays. */
export function changeOfForm(form: TitleForm, before: TitleForm): ChangeTitleBody {
  const now = trimmed(form)
  const isChanged = (field: keyof TitleForm) => form[field] !== before[field]
  return {
    ...(isChanged('title') ? { title: now.title } : {}),
    ...(isChanged('authors') ? { authors: authorsOf(form.authors) } : {}),
    ...(isChanged('isbn') ? { isbn: orNull(now.isbn) } : {}),
    ...(isChanged('publisher') ? { publisher: orNull(now.publisher) } : {}),
    ...(isChanged('year') ? { year: now.year === '' ? null : Number(now.year) } : {}),
    ...(isChanged('classNumber') ? { classNumber: orNull(now.classNumber) } : {}),
    ...(isChanged('price') ? { price: now.price === '' ? null : moneyText(now.price) } : {}),
  }
}

function trimmed(form: TitleForm): TitleForm {
  const pairs = Object.entries(form).map(([field, text]) => [field, text.trim()])
  return Object.fromEntries(pairs) as unknown as TitleForm
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

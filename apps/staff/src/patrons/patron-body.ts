import type { ChangePatronBody, CreatePatronBody, PatronView } from '@wenyuan/contract'

/** What a form holds under a name, without the white space around it. */
export function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim()
}

/** Null: the PIN was typed differently the second time. Secrets are taken as they are typed. */
export function pinOf(form: FormData): { readonly pin?: string } | null {
  const pin = String(form.get('pin') ?? '')
  if (pin !== String(form.get('pin-again') ?? '')) return null
  return pin === '' ? {} : { pin }
}

export function registrationOf(form: FormData, pin: { readonly pin?: string }): CreatePatronBody {
  const phone = textOf(form, 'phone')
  const born = textOf(form, 'born')
  return {
    card: textOf(form, 'card'),
    name: textOf(form, 'name'),
    type: textOf(form, 'type'),
    branch: textOf(form, 'branch'),
    expires: textOf(form, 'expires') || null,
    ...(phone === '' ? {} : { phone }),
    ...(born === '' ? {} : { born }),
    ...pin,
  }
}

export const PATRON_FIELDS = ['name', 'phone', 'type', 'branch', 'expires', 'born'] as const
export type PatronForm = Readonly<Record<(typeof PATRON_FIELDS)[number], string>>

export function formOfPatron({ name, phone, type, branch, expires, born }: PatronView): PatronForm {
  return { name, phone: phone ?? '', type, branch, expires: expires ?? '', born: born ?? '' }
}

export function readPatronForm(form: FormData): PatronForm {
  const texts = PATRON_FIELDS.map((field) => [field, textOf(form, field)] as const)
  return Object.fromEntries(texts) as PatronForm
}

/** What was changed, and nothing else: what another changed meanwhile stays. An emptied field takes away what stood there. */
export function changeOf(form: PatronForm, before: PatronForm, pin: { readonly pin?: string }): ChangePatronBody {
  const changed = PATRON_FIELDS.filter((field) => form[field] !== before[field])
  const texts = changed.map((field) => [field, REMOVABLE.has(field) ? form[field] || null : form[field]])
  return { ...Object.fromEntries(texts), ...pin }
}

const REMOVABLE: ReadonlySet<string> = new Set(['phone', 'expires', 'born'])

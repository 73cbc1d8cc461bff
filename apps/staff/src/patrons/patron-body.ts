import type { ChangePatronBody, CreatePatronBody } from '@wenyuan/contract'

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

/** An emptied field takes away what stood there. */
export function changeOf(form: FormData, pin: { readonly pin?: string }): ChangePatronBody {
  return {
    name: textOf(form, 'name'),
    type: textOf(form, 'type'),
    branch: textOf(form, 'branch'),
    expires: textOf(form, 'expires') || null,
    phone: textOf(form, 'phone') || null,
    born: textOf(form, 'born') || null,
    ...pin,
  }
}

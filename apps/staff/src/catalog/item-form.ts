import type { ChangeItemBody, CreateItemBody, ItemStatus, ItemView } from '@wenyuan/contract'
import { moneyText } from './money-text.ts'

/** A copy as it stands in a form. */
export type ItemForm = {
  readonly barcode: string
  readonly type: string
  readonly branch: string
  readonly shelf: string
  readonly price: string
  readonly status: ItemStatus
}

export const ITEM_FIELDS = ['barcode', 'type', 'branch', 'shelf', 'price', 'status'] as const

/** What staff may say of a copy; whether it may become so now, the server says. The rest comes from circulation. */
export const SAYABLE: readonly ItemStatus[] = ['available', 'processing', 'repair', 'missing', 'withdrawn']
export const OF_NEW_ITEMS: readonly CreateItemBody['status'][] = ['available', 'processing', 'repair']

export function formOfItem({ barcode, type, branch, shelf, price, status }: ItemView): ItemForm {
  return { barcode, type, branch, shelf: shelf ?? '', price: price ?? '', status }
}

export function bodyOfItem(titleId: string, { barcode, type, branch, shelf, price, status }: ItemForm): CreateItemBody {
  return {
    titleId,
    barcode: barcode.trim(),
    type,
    branch,
    ...(shelf.trim() === '' ? {} : { shelf: shelf.trim() }),
    ...(price.trim() === '' ? {} : { price: moneyText(price) }),
    status: OF_NEW_ITEMS.find((one) => one === status) ?? 'available',
  }
}

/** Only what was changed. */
export function changeOfItem(form: ItemForm, before: ItemForm): ChangeItemBody {
  return {
    ...(form.type === before.type ? {} : { type: form.type }),
    ...(form.branch === before.branch ? {} : { branch: form.branch }),
    ...(form.shelf === before.shelf ? {} : { shelf: form.shelf.trim() === '' ? null : form.shelf.trim() }),
    ...(form.price === before.price ? {} : { price: form.price.trim() === '' ? null : moneyText(form.price) }),
    ...(form.status === before.status ? {} : { status: form.status }),
  }
}

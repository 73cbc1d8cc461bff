import Taro from '@tarojs/taro'
import { type TabName, tabs } from './tabs.ts'

/** Every address of the app, built in one place. */
export type Place =
  | { readonly page: TabName }
  | {
      readonly page: 'search'
      readonly q?: string
      readonly class?: string
      readonly branch?: string
      readonly available?: 'true'
      readonly years?: string
      readonly sort?: 'popular' | 'newest' | 'title'
    }
  | { readonly page: 'title'; readonly id: string }
  | { readonly page: 'browse' }
  | { readonly page: 'sign-in' }
  | { readonly page: 'register'; readonly ticket?: string }
  | { readonly page: 'trouble'; readonly loan?: string; readonly charge?: string; readonly credit?: string }
  | { readonly page: 'matters' }
  /** `of`: somebody that the reader acts for, by id, with the name to be shown. */
  | { readonly page: 'holds'; readonly of?: string; readonly name?: string }
  | { readonly page: 'credit' | 'family' | 'history' | 'account' | 'card' | 'inbox' | 'settings' | 'my-data' }

export function addressOf({ page, ...query }: Place): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return `/pages/${page}/index${text === '' ? '' : `?${text}`}`
}

function isTab(page: string): page is TabName {
  return tabs.some((tab) => tab.name === page)
}

export function go(place: Place): void {
  const url = addressOf(place)
  if (isTab(place.page)) void Taro.switchTab({ url })
  else void Taro.navigateTo({ url })
}

/** In place of this page, so that going back leads past both: from one part of a page to another. */
export function swap(place: Place): void {
  if (isTab(place.page)) void Taro.switchTab({ url: addressOf(place) })
  else void Taro.redirectTo({ url: addressOf(place) })
}

/** Back to where the reader came from; a page that was opened by a link has nothing before it but the home page. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: addressOf({ page: 'home' }) })
}

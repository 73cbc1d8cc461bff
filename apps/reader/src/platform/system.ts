import Taro from '@tarojs/taro'
import { createStore } from '../state/store.ts'

export type SystemTheme = 'light' | 'dark'

function themeNow(): SystemTheme {
  try {
    return Taro.getSystemInfoSync().theme === 'dark' ? 'dark' : 'light'
  } catch {
    return 'light'
  }
}

export const systemTheme = createStore<SystemTheme>(themeNow())

/** Mini-programs: the page's root view carries theme and language; there is no document. */
export function showAppearance(_classes: string, _language: string): void {}

export function watchSystem(): void {
  Taro.onThemeChange?.(({ theme }) => systemTheme.set(theme === 'dark' ? 'dark' : 'light'))
}

/** The bar of the phone and the capsule at the top right, which a page keeps clear. */
export function topSpace(): { readonly statusBar: number; readonly capsule: number } {
  try {
    const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
    const { left } = Taro.getMenuButtonBoundingClientRect()
    return { statusBar: statusBarHeight, capsule: Math.max(0, windowWidth - left) }
  } catch {
    return { statusBar: 20, capsule: 96 }
  }
}

export function setPageTitle(title: string): void {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}

import type { Page } from 'playwright-core'

/** A hand scanner: a keyboard that types the code at once and ends with Enter, wherever the focus is. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

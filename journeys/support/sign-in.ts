import type { Page } from 'playwright-core'
import type { Library } from './library.ts'

/** Opens a page of the console as this person. */
export async function openStaffPage(
  page: Page,
  library: Library,
  { username, password }: { readonly username: string; readonly password: string },
  path = '/',
): Promise<void> {
  await page.goto(`${library.url}/staff${path}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

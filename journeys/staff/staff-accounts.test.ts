import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { ADMIN, HEAD, type Library, openLibrary } from '../support/library.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function openStaff(): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, ADMIN, '/staff')
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

test('an account is made with a role at one branch, its password told once, and it signs in', async () => {
  const page = await openStaff()
  await page.getByRole('button', { name: '添加员工' }).click()
  await dialogOf(page).getByRole('button', { name: '添加员工' }).click()
  await dialogOf(page).getByText('请填写').first().waitFor()
  await dialogOf(page).getByLabel('姓名').fill('陈书言')
  await dialogOf(page).getByLabel('用户名').fill('chen')
  await dialogOf(page).getByLabel('服务台，全部馆').uncheck()
  await dialogOf(page).getByLabel('服务台，少儿馆').check()
  await dialogOf(page).getByRole('button', { name: '添加员工' }).click()
  const told = await dialogOf(page).getByText('用户名 chen，密码').textContent()
  const password = told?.replace('用户名 chen，密码 ', '') ?? ''
  await dialogOf(page).getByRole('button', { name: '记下了' }).click()
  expect(await page.getByRole('row', { name: /陈书言/ }).textContent()).toContain('服务台少儿馆')

  const { page: theirs } = await browser.open()
  await openStaffPage(theirs, library, { username: 'chen', password }, '/staff')
  await theirs.getByText('这一页需要“管理员工账号”权限').waitFor()
})

test('a deactivated account is out, and comes back; the last administrator stays', async () => {
  const page = await openStaff()
  await page.getByRole('button', { name: '停用 系统管理员' }).click()
  await dialogOf(page).getByRole('button', { name: '停用', exact: true }).click()
  await dialogOf(page).getByRole('alert').getByText('至少须保留一个').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '停用 编目员' }).click()
  await dialogOf(page).getByRole('button', { name: '停用', exact: true }).click()
  await page.getByText('编目员 已停用').waitFor()
  await page.getByRole('button', { name: '启用 编目员' }).click()
  await page.getByText('编目员 可以登录了').waitFor()
})

test('two at one account: what both changed is shown side by side, and either way goes on', async () => {
  const [first, second] = [await openStaff(), await openStaff()]
  for (const page of [first, second]) await page.getByRole('button', { name: '修改 馆长' }).click()
  await dialogOf(first).getByLabel('姓名').fill('馆长甲')
  await dialogOf(first).getByRole('button', { name: '保存' }).click()
  await first.getByRole('row', { name: /馆长甲/ }).waitFor()

  await dialogOf(second).getByLabel('姓名').fill('馆长乙')
  await dialogOf(second).getByLabel('编目员，少儿馆').check()
  await dialogOf(second).getByRole('button', { name: '保存' }).click()
  const note = dialogOf(second).getByRole('alert').filter({ hasText: '别人先改了这里' })
  await note.getByRole('row', { name: '姓名 馆长甲 馆长乙' }).waitFor()
  await note.getByRole('button', { name: '用现在的' }).click()
  expect(await dialogOf(second).getByLabel('姓名').inputValue()).toBe('馆长甲')
  expect(await dialogOf(second).getByLabel('编目员，少儿馆').isChecked()).toBe(false)
})

test('a flood of text or a hostile name at an account has its word, and nothing is made', async () => {
  const page = await openStaff()
  const flood = '字'.repeat(10_000)
  await page.getByRole('button', { name: '添加员工' }).click()
  for (const label of ['姓名', '用户名']) await dialogOf(page).getByLabel(label).fill(flood)
  await dialogOf(page).getByLabel('密码', { exact: true }).fill(flood)
  await dialogOf(page).getByLabel('再输一遍密码').fill(flood)
  await dialogOf(page).getByRole('button', { name: '添加员工' }).click()
  await dialogOf(page).getByText('太长了，最多 64 个字').waitFor()
  expect(await dialogOf(page).getByText('太长了，最多 200 个字').count()).toBe(2)

  await dialogOf(page).getByLabel('姓名').fill('<img src=x> ‮אבג 😀')
  await dialogOf(page).getByLabel('用户名').fill('desk')
  for (const label of ['密码', '再输一遍密码']) await dialogOf(page).getByLabel(label, { exact: true }).fill('')
  await dialogOf(page).getByRole('button', { name: '添加员工' }).click()
  await dialogOf(page).getByText('已经有人用了，换一个').waitFor()
  await dialogOf(page).getByLabel('用户名').fill('odd')
  await dialogOf(page).getByRole('button', { name: '添加员工' }).dblclick()
  await dialogOf(page).getByText('用户名 odd，密码').waitFor()
  await dialogOf(page).getByRole('button', { name: '记下了' }).click()
  expect(await page.getByRole('row', { name: /<img src=x>/ }).count()).toBe(1)
})

test('who is no administrator has no such page', async () => {
  const { page } = await browser.open()
  await openStaffPage(page, library, HEAD, '/staff')
  await page.getByText('这一页需要“管理员工账号”权限').waitFor()
})

test('the page and its dialogs have no barriers in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, errors } = await browser.open({ theme })
    await openStaffPage(page, library, ADMIN, '/staff')
    await page.getByRole('columnheader', { name: '角色' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '添加员工' }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})

import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { ADMIN, type Library, openLibrary } from '../support/library.ts'
import { openStaffPage } from '../support/sign-in.ts'

const LONG = '长'.repeat(10_000)
const HOSTILE = '<b>馆</b> مرحبا 😀'
const TABS = ['图书馆', '读者类型', '单册类型', '馆', '接口密钥']

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

async function openSettings(tab = 'library'): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, ADMIN, `/settings?tab=${tab}`)
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('图书馆名称').fill(name)
  await page.getByRole('button', { name: '保存' }).dblclick()
}

test('two people at the settings: what each changed is shown beside the other, and one decides', async () => {
  const [mine, theirs] = [await openSettings(), await openSettings()]
  expect(await mine.getByRole('button', { name: '保存' }).getAttribute('aria-disabled')).toBe('true')
  await mine.getByLabel('图书馆名称').fill('甲图书馆')
  await rename(theirs, '乙图书馆')
  await theirs.getByText('存好了').waitFor()
  await theirs.getByRole('banner').getByText('乙图书馆').waitFor()

  await mine.getByRole('button', { name: '保存' }).click()
  await mine.getByRole('row', { name: /图书馆名称 乙图书馆 甲图书馆/ }).waitFor()
  await mine.getByText(/系统管理员.*今天/).waitFor()
  await mine.getByRole('button', { name: '保留我填的，再存' }).click()
  await mine.getByRole('banner').getByText('甲图书馆').waitFor()
})

test('what can’t be is told at its field, and what was typed stays', async () => {
  const page = await openSettings()
  await rename(page, LONG)
  await page.getByText('太长了，最多 200 个字').waitFor()
  await page.getByLabel('图书馆名称').fill('')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('请填写').waitFor()
  await page.getByLabel('有效几天').fill('明年')
  await page.getByText('请写 1 到 3660 之间的整数').waitFor()
  await page.getByLabel('有效几天').fill('90')
  await rename(page, HOSTILE)
  await page.getByRole('banner').getByText(HOSTILE).waitFor()
})

test('a type is made, and one whose code is taken is renamed only where that is meant', async () => {
  const page = await openSettings('patronTypes')
  await page.getByRole('button', { name: '添加读者类型' }).click()
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page).getByText('请填写').first().waitFor()
  await dialogOf(page).getByLabel('名称').fill('访问学者')
  await dialogOf(page).getByLabel('代码').fill(LONG)
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page).getByText('太长了，最多 64 个字').waitFor()

  await dialogOf(page).getByLabel('代码').fill('teacher')
  await dialogOf(page).getByRole('button', { name: '保存' }).dblclick()
  await dialogOf(page).getByText('“教师”已经用着这个代码').waitFor()
  expect(await dialogOf(page).getByRole('button', { name: '改名：教师' }).count()).toBe(1)
  await dialogOf(page).getByLabel('代码').fill('visiting')
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await page.getByText('访问学者 存好了').waitFor()
  await page.getByRole('cell', { name: '教师', exact: true }).waitFor()

  await page.getByRole('button', { name: '添加读者类型' }).click()
  await dialogOf(page).getByLabel('名称').fill('访客')
  await dialogOf(page).getByLabel('代码').fill('visiting')
  await dialogOf(page).getByRole('button', { name: '保存' }).click()
  await dialogOf(page).getByRole('button', { name: '改名：访问学者' }).click()
  await page.getByRole('row', { name: /访客 visiting/ }).waitFor()
})

test('a branch is opened once, and has its calendar and its screen', async () => {
  const page = await openSettings('branches')
  await page.getByRole('button', { name: '开新馆' }).click()
  await dialogOf(page).getByLabel('馆名').fill('城南分馆')
  await dialogOf(page).getByLabel('代码').fill('main')
  await dialogOf(page).getByRole('button', { name: '开新馆' }).click()
  await dialogOf(page).getByText('已经有人用了，换一个').waitFor()
  await dialogOf(page).getByLabel('代码').fill('south')
  await dialogOf(page).getByLabel('地址').fill(HOSTILE)
  await dialogOf(page).getByRole('button', { name: '开新馆' }).dblclick()
  await page.getByText(/^城南分馆 开好了/).waitFor()
  await page.getByRole('row', { name: /城南分馆 south 图书馆/ }).waitFor()
  await page.getByRole('link', { name: '城南分馆 的日历' }).click()
  await page.getByRole('button', { name: '城南分馆' }).waitFor()
})

test('a key is shown once, opens what it may, and is of no use once revoked', async () => {
  const page = await openSettings('keys')
  await page.getByRole('button', { name: '新建密钥' }).click()
  await dialogOf(page).getByLabel('给谁用').fill('统计系统')
  await dialogOf(page).getByRole('button', { name: '新建密钥' }).click()
  await dialogOf(page).getByText('至少勾一样').waitFor()
  await dialogOf(page).getByLabel('查看总览').check()
  await dialogOf(page).getByLabel('用到哪天').fill('2020-01-01')
  await dialogOf(page).getByRole('button', { name: '新建密钥' }).click()
  await dialogOf(page).getByText('要在今天以后').waitFor()
  await dialogOf(page).getByLabel('用到哪天').fill('')
  await dialogOf(page).getByRole('button', { name: '新建密钥' }).dblclick()
  const key = (await dialogOf(page).locator('.key-shown').textContent()) ?? ''
  expect(await statusWith(key)).toBe(200)
  await dialogOf(page).getByRole('button', { name: '抄好了' }).click()
  expect(await page.getByText(key).count()).toBe(0)

  await page.getByRole('button', { name: '作废 统计系统' }).click()
  await dialogOf(page).getByRole('button', { name: '作废', exact: true }).dblclick()
  await page.getByText('统计系统 已作废').waitFor()
  await page.getByText('还没有密钥').waitFor()
  expect(await statusWith(key)).toBe(401)
})

async function statusWith(key: string): Promise<number> {
  const answer = await fetch(`${library.url}/api/v1/reports/overview`, { headers: { authorization: `Bearer ${key}` } })
  return answer.status
}

test('no part of the settings has barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, ADMIN, '/settings')
    for (const tab of TABS) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await page.getByRole('tabpanel').getByRole('button').first().waitFor()
      expect(await findBarriers(page), tab).toEqual([])
    }
    expect(errors).toEqual([])
  }
})

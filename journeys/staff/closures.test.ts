import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
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

async function openAs(who: typeof ADMIN | typeof HEAD, path: string): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

async function fillDays(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel('从', { exact: true }).fill(from)
  await page.getByLabel('到', { exact: true }).fill(to)
}

async function preview(page: Page, from: string, to: string): Promise<void> {
  await fillDays(page, from, to)
  await page.getByRole('button', { name: '先看会动什么' }).dblclick()
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

test('a typhoon is looked at, declared for two branches in one go, and taken back', async () => {
  const page = await openAs(HEAD, '/calendar?tab=closures&branch=main')
  await page.getByText('先填好日期').waitFor()
  await page.getByRole('checkbox', { name: '少儿馆' }).check()
  await page.getByLabel('原因').fill('台风“海葵” <b>停电</b>')
  await fillDays(page, '2026-11-22', '2026-11-20')
  await page.getByText('结束要在开始之后。').waitFor()

  await preview(page, '2026-11-10', '2026-11-29')
  const main = page.getByRole('region', { name: '总馆会动什么' })
  await main.getByText('还书日').first().waitFor()
  await page.getByRole('region', { name: '少儿馆会动什么' }).waitFor()
  await main.getByRole('tab', { name: '按读者看' }).click()
  await main.getByRole('columnheader', { name: '少收（元）' }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: '宣布闭馆' }).dblclick()
  const declared = page.getByRole('status', { name: '已宣布' })
  await page.getByRole('button', { name: '再宣布一次' }).waitFor()
  expect(await declared.getByText('已生效').count()).toBe(2)
  await declared.getByText('台风“海葵” <b>停电</b>').first().waitFor()
  await page.reload()
  const past = page.getByRole('region', { name: '宣布过的' })
  await past.getByRole('button', { name: '看动了什么' }).click()
  await past.getByRole('link', { name: /^R/ }).first().waitFor()

  await past.getByRole('button', { name: '撤销' }).click()
  await dialogOf(page).getByLabel('撤销的原因').fill('日子填错了')
  await dialogOf(page).getByRole('button', { name: '撤销', exact: true }).click()
  await past.getByText('已撤销').waitFor()
})

test('what has moved since is named, and nothing is changed', async () => {
  const page = await openAs(HEAD, '/calendar?tab=closures&branch=campus')
  await preview(page, '2026-11-10', '2026-11-29')
  await page.getByRole('button', { name: '宣布闭馆' }).click()
  await page.getByRole('button', { name: '再宣布一次' }).waitFor()
  await library.network.db.query(
    null,
    `UPDATE loan SET version = version + 1 WHERE id IN (SELECT max(e.loan_id) FROM closure_effect e
       JOIN closure c ON c.id = e.closure_id WHERE c.branch_code = 'campus' AND c.state = 'declared' AND e.loan_id IS NOT NULL)`,
    [],
  )
  await page.getByRole('status', { name: '已宣布' }).getByRole('button', { name: '撤销' }).click()
  await dialogOf(page).getByRole('button', { name: '撤销', exact: true }).click()
  await dialogOf(page).getByText('不能撤销，什么也没有改').waitFor()
  await dialogOf(page).getByRole('link', { name: /^R/ }).waitFor()
  await dialogOf(page).getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('status', { name: '已宣布' }).getByText('已生效').waitFor()
})

test('days that are over lead from the calendar to a closure afterwards', async () => {
  const page = await openAs(HEAD, '/calendar?branch=main')
  await page.getByRole('button', { name: /^11月17日 周二/ }).click()
  await page.getByRole('link', { name: '事后闭馆' }).click()
  expect(await page.getByLabel('从', { exact: true }).inputValue()).toBe('2026-11-17')
})

test('an amnesty is added and removed by who has the settings, and seen by the others', async () => {
  const page = await openAs(ADMIN, '/calendar?tab=amnesty')
  await page.getByLabel('从').fill('2026-11-20')
  await page.getByLabel('到').fill('2026-11-21')
  await page.getByRole('button', { name: '添加' }).dblclick()
  await page.getByText('11月20日 周五 至 11月21日 周六').waitFor()

  const { page: seen } = await browser.open({ size: TABLET, theme: 'dark' })
  await openStaffPage(seen, library, HEAD, '/calendar?tab=amnesty')
  await seen.getByText(/^改这里需要/).waitFor()
  await seen.getByText('11月20日 周五 至 11月21日 周六').waitFor()
  expect(await findBarriers(seen)).toEqual([])

  await page.getByRole('button', { name: /去掉免计日/ }).click()
  await page.getByText('没有免计日').waitFor()
})

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { count, openDesk, resultOf, seat, see } from '../support/desk.ts'
import { DESK, type Library, openLibrary } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'

const ESC_INIT = [0x1b, 0x40]
const GS_CUT = [0x1d, 0x56]

let library: Library
let browser: TestBrowser
let copies: Copy[]
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  copies = await freeCopies(library, 'main', 2)
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function lendOne(page: Page, nth: number): Promise<{ readonly copy: Copy; readonly reader: Reader }> {
  const reader = (await readersWho(library, inGoodStanding))[nth]
  const copy = copies[nth]
  if (reader === undefined || copy === undefined) throw new Error('the demonstration library has both')
  await seat(page, reader)
  await scan(page, copy.barcode)
  await see(page, '借出', copy.title)
  return { copy, reader }
}

function paymentsOf(reader: Reader): Promise<number> {
  return count(library, `SELECT count(*) FROM account_line WHERE patron_id = $1 AND kind = 'payment'`, [reader.id])
}

test('money is taken in cash with a receipt and the change, once, whatever was typed before', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const [reader] = await readersWho(library, ({ owed }) => owed >= 200)
  if (reader === undefined) throw new Error('the demonstration library has someone who owes')
  const before = await paymentsOf(reader)
  await seat(page, reader)
  await page.getByRole('button', { name: '收费' }).click()
  const dialog = page.getByRole('dialog')
  const amount = dialog.getByLabel('收多少（元）')
  for (const odd of ['1'.repeat(10_000), '<b>1</b>', '‮אבג', '💰', '-1', '1.005', '']) {
    await amount.fill(odd)
    await dialog.getByRole('button', { name: /^收/ }).last().click()
    await dialog.getByText('写成 12.30 这样的金额').waitFor()
  }
  await amount.fill('0')
  await dialog.getByText('要大于 0').waitFor()
  await amount.fill('２')
  await dialog.getByLabel('给了多少（元）').fill('1')
  await dialog.getByText('给的比收的少').waitFor()
  await dialog.getByLabel('给了多少（元）').fill('10')
  await dialog.getByText('8.00 元').waitFor()
  await dialog.getByRole('button', { name: '收 2.00 元' }).dblclick()
  await dialog.waitFor({ state: 'detached' })
  await see(page, '收了 2.00 元', '收据', '现金', '8.00 元')
  expect(await paymentsOf(reader)).toBe(before + 1)
})

test('a slip asks once how to print, and what the browser prints has everything on it', async () => {
  const { page } = await openDesk(browser, library, DESK)
  const { copy, reader } = await lendOne(page, 0)
  await page.keyboard.press('Alt+p')
  const dialog = page.getByRole('dialog', { name: '小票设置' })
  await dialog.getByRole('button', { name: '58 毫米' }).click()
  await dialog.getByRole('button', { name: '记住并打印' }).click()
  await dialog.waitFor({ state: 'detached' })
  const slip = page.frameLocator('iframe[title="小票"]')
  await slip.getByRole('heading', { name: '借书小票' }).waitFor()
  for (const words of ['文渊示范图书馆', copy.title, copy.barcode, reader.card.slice(-4), '还书日']) {
    await slip.getByText(words, { exact: false }).first().waitFor()
  }
  expect(await slip.locator('style').textContent()).toContain('size:58mm')

  // The second time nothing is asked.
  await resultOf(page).getByRole('button', { name: '小票' }).click()
  await slip.getByRole('heading', { name: '借书小票' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('without a printer chosen the commands for one are saved as a file', async () => {
  const { page } = await openDesk(browser, library, DESK)
  await page.getByRole('button', { name: '小票' }).click()
  const dialog = page.getByRole('dialog', { name: '小票设置' })
  await dialog.getByRole('button', { name: 'ESC/POS 热敏打印机' }).click()
  await dialog.getByRole('button', { name: 'A6' }).click()
  await dialog.getByText('A6 只能用浏览器打印。').waitFor()
  await dialog.getByRole('button', { name: '80 毫米' }).click()
  await dialog.getByRole('button', { name: '记住' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { copy } = await lendOne(page, 1)
  const saving = page.waitForEvent('download')
  await page.keyboard.press('Alt+p')
  const file = await saving
  expect(file.suggestedFilename()).toBe('借书小票.bin')
  const bytes = await readFile(await file.path())
  expect(bytes.includes(Buffer.from(ESC_INIT))).toBe(true)
  expect(bytes.includes(Buffer.from(GS_CUT))).toBe(true)
  expect(new TextDecoder('gbk').decode(bytes)).toContain(copy.barcode)
  expect(new TextDecoder('gbk').decode(bytes)).toContain('借书小票')
  await page.getByText('小票已存成文件').waitFor()
})

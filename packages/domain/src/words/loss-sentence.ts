import { formatYuan } from '../kernel/index.ts'
import type { CompensationStep, FoundStep } from '../losses/index.ts'
import type { Language } from './language.ts'

/** What stands in the explanation of a charge for a loss, of what was taken back, and of its handling. */
export type LossStep =
  | CompensationStep
  | FoundStep
  | { readonly code: 'HANDLING'; readonly amountFen: number }
  | { readonly code: 'REPLACED'; readonly item: string | null }
  | { readonly code: 'DISPUTED'; readonly dispute: string }

type Words = { readonly [C in LossStep['code']]: (step: Extract<LossStep, { readonly code: C }>) => string }

const times = (basisPoints: number) => `${basisPoints / 10_000}`

const EN: Words = {
  PRICE: ({ priceFen, of }) => `${of === 'item' ? 'Price' : 'Price, none being known'}: ${formatYuan(priceFen)} yuan`,
  PRICE_UNKNOWN: () => 'No price is known: staff assess what it costs',
  FACTOR: ({ basisPoints }) => `× ${times(basisPoints)}`,
  AGE_FACTOR: ({ years, basisPoints }) => `× ${times(basisPoints)}: published ${years} years ago`,
  SCARCITY_FACTOR: ({ copies, basisPoints }) => `× ${times(basisPoints)}: ${copies} other copies are left`,
  COMPENSATION: ({ amountFen }) => `Compensation: ${formatYuan(amountFen)} yuan`,
  HANDLING: ({ amountFen }) => `Handling of the loss: ${formatYuan(amountFen)} yuan`,
  FOUND: ({ on, daysAfterLoss }) => `Came back on ${on}, ${daysAfterLoss} days after the loss`,
  FOUND_TOO_LATE: ({ refundDays }) => `Later than ${refundDays} days: the compensation stays`,
  COMPENSATION_CANCELLED: ({ amountFen }) => `Compensation taken back: ${formatYuan(amountFen)} yuan`,
  UNPAID_CANCELLED: ({ amountFen }) => `Taken back as far as it was unpaid: ${formatYuan(amountFen)} yuan`,
  COMPENSATION_KEPT: ({ amountFen }) => `Compensation kept: ${formatYuan(amountFen)} yuan`,
  WAIVED_STAYS: ({ amountFen }) => `Waived and not given back: ${formatYuan(amountFen)} yuan`,
  REPLACED: ({ item }) => `Replaced by a new copy${item === null ? '' : ` (${item})`}`,
  DISPUTED: ({ dispute }) => `Taken back by the decision on dispute ${dispute}`,
}

const ZH_CN: Words = {
  PRICE: ({ priceFen, of }) => `${of === 'item' ? '书价' : '书价不详，按默认价'} ${formatYuan(priceFen)} 元`,
  PRICE_UNKNOWN: () => '书价不详，由工作人员核定',
  FACTOR: ({ basisPoints }) => `× ${times(basisPoints)}（赔偿倍数）`,
  AGE_FACTOR: ({ years, basisPoints }) => `× ${times(basisPoints)}（出版已 ${years} 年）`,
  SCARCITY_FACTOR: ({ copies, basisPoints }) => `× ${times(basisPoints)}（另有馆藏 ${copies} 本）`,
  COMPENSATION: ({ amountFen }) => `赔偿 ${formatYuan(amountFen)} 元`,
  HANDLING: ({ amountFen }) => `赔偿手续费 ${formatYuan(amountFen)} 元`,
  FOUND: ({ on, daysAfterLoss }) => `${on} 找回，距丢失 ${daysAfterLoss} 天`,
  FOUND_TOO_LATE: ({ refundDays }) => `已超过 ${refundDays} 天，赔偿不退`,
  COMPENSATION_CANCELLED: ({ amountFen }) => `冲回赔偿 ${formatYuan(amountFen)} 元`,
  UNPAID_CANCELLED: ({ amountFen }) => `冲回未缴的赔偿 ${formatYuan(amountFen)} 元`,
  COMPENSATION_KEPT: ({ amountFen }) => `赔偿保留 ${formatYuan(amountFen)} 元`,
  WAIVED_STAYS: ({ amountFen }) => `已减免的 ${formatYuan(amountFen)} 元不退`,
  REPLACED: ({ item }) => `以新书抵赔${item === null ? '' : `（${item}）`}`,
  DISPUTED: ({ dispute }) => `按争议 ${dispute} 的裁定冲回`,
}

const WORDS: Readonly<Record<Language, Words>> = { en: EN, 'zh-CN': ZH_CN }

export function isLossStep(step: { readonly code: string }): step is LossStep {
  return Object.hasOwn(EN, step.code)
}

export function lossSentence(step: LossStep, language: Language): string {
  const say = WORDS[language][step.code] as (step: LossStep) => string
  return say(step)
}

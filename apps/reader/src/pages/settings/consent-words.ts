import type { ConsentView } from '@wenyuan/contract'

type PerKind = Readonly<Record<ConsentView['kind'], string>>
type ConsentWords = { name: PerKind; yes: PerKind; yesHelp: PerKind; no: PerKind; on: PerKind; off: PerKind }

const zhCN: ConsentWords = {
  name: { 'auto-renew': '自动续借' },
  yes: { 'auto-renew': '自动续' },
  yesHelp: { 'auto-renew': '到期前一天，能续的自动续，续了会发消息；有人在等的不会续。' },
  no: { 'auto-renew': '我自己续' },
  on: { 'auto-renew': '以后到期前一天自动续' },
  off: { 'auto-renew': '不再自动续借' },
}

const en: ConsentWords = {
  name: { 'auto-renew': 'Automatic renewal' },
  yes: { 'auto-renew': 'Renew for me' },
  yesHelp: {
    'auto-renew': 'On the day before, what can be renewed is, and you are told; what others wait for is not.',
  },
  no: { 'auto-renew': 'I renew myself' },
  on: { 'auto-renew': 'Loans are renewed on the day before' },
  off: { 'auto-renew': 'No more automatic renewals' },
}

export const consentWords = { 'zh-CN': zhCN, en }

import type { WordsOf } from '../words/language.ts'

type Words = {
  close: string
  retry: string
  loading: string
  unreachable: string
  unreachableNote: string
  failed: string
  noPermission: (permission: string) => string
  noPermissionNote: string
  nothingSent: string
  undo: string
  more: string
  help: string
  yes: string
  no: string
}

export const uiWords: WordsOf<Words> = {
  'zh-CN': {
    close: '关闭',
    retry: '再试一次',
    loading: '正在取数据',
    unreachable: '连不上服务器',
    unreachableNote: '什么也没有改动，输入都还在。检查网络后再试。',
    failed: '没有取到数据',
    noPermission: (permission) => `这一页需要“${permission}”权限`,
    noPermissionNote: '请馆长或管理员在“员工”页给你加上。',
    nothingSent: '没有办成，输入都还在。',
    undo: '撤销',
    more: '再看一些',
    help: '这一页怎么用',
    yes: '是',
    no: '否',
  },
  en: {
    close: 'Close',
    retry: 'Try again',
    loading: 'Loading',
    unreachable: 'The server can’t be reached',
    unreachableNote: 'Nothing was changed and what you typed is kept. Check the network and try again.',
    failed: 'The data did not come',
    noPermission: (permission) => `This page needs the permission “${permission}”`,
    noPermissionNote: 'A head or administrator can give it to you on the Staff page.',
    nothingSent: 'It was not done. What you typed is kept.',
    undo: 'Undo',
    more: 'Show more',
    help: 'How this page works',
    yes: 'Yes',
    no: 'No',
  },
}

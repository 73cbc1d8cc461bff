import { STOPPABLE_ACTS } from '../circulation/index.ts'
import type { LocalDate } from '../kernel/index.ts'
import { sayMinute } from './say-day.ts'
import { inMarks } from './say-title.ts'
import { joined, type NoticeWords, sayIf } from './vocabulary.ts'
import { ZH_CN_NAMES } from './zh-cn-names.ts'
import { day, yuan } from './zh-cn-phrases.ts'

function due({ due, dueMinute }: { readonly due: LocalDate; readonly dueMinute?: number | null }): string {
  return `请于 ${day(due)}${sayIf(dueMinute, (minute) => ` ${sayMinute(minute)} 前`, '（含当日）前')}归还`
}

function balance(fen: number | null | undefined): string {
  return sayIf(fen, (owed) => {
    if (owed === 0) return '账户已结清。'
    return owed > 0 ? `账户现欠 ${yuan(owed)}。` : `账户现有余额 ${yuan(-owed)}。`
  })
}

export const ZH_CN_NOTICES: NoticeWords = {
  checkout: (data) => `您已${sayIf(data.branch, (name) => `在${name}`)}借出${inMarks(data.title)}，${due(data)}。`,
  return: ({ title, branch, overdueDays, chargeFen }) => {
    const late = sayIf(overdueDays, (days) => (days > 0 ? `，超期 ${days} 天` : ''))
    const charge = sayIf(chargeFen, (fen) => (fen > 0 ? `，超期费 ${yuan(fen)}` : ''))
    return `您已${sayIf(branch, (name) => `在${name}`)}归还${inMarks(title)}${late}${charge}。`
  },
  renewed: (data) =>
    joined(
      `${inMarks(data.title)}已${data.automatic === true ? '自动' : ''}续借，${due(data)}。`,
      sayIf(data.renewalsLeft, (left) => (left === 0 ? '不能再续借。' : `还可续借 ${left} 次。`)),
    ),
  'renewal-failed': (data) =>
    joined(
      `${inMarks(data.title)}未能自动续借`,
      sayIf(data.reasons?.length ? data.reasons : null, (list) => `（${list.join('；')}）`),
      `，${due(data)}。`,
    ),
  recall: (data) =>
    joined(
      `有读者预约了您借的${inMarks(data.title)}`,
      sayIf(data.before, (on) => `，原应还日 ${day(on)}提前`),
      `，${due(data)}。`,
    ),
  'hold-placed': ({ title, branch, position }) =>
    joined(
      `您已预约${inMarks(title)}`,
      sayIf(branch, (name) => `，到书后在${name}领取`),
      sayIf(position, (place) => `，目前排在第 ${place} 位`),
      '。',
    ),
  'hold-ready': ({ title, branch, until }) =>
    `您预约的${inMarks(title)}已到${branch}，请于 ${day(until)}闭馆前领取，超期不再保留。`,
  'hold-reminder': ({ title, branch, until }) =>
    `提醒：您预约的${inMarks(title)}在${branch}保留到 ${day(until)}闭馆，请及时领取。`,
  'hold-expired': ({ title, branch }) =>
    `您预约的${inMarks(title)}${sayIf(branch, (name) => `在${name}`)}超期未取，预约已结束。`,
  'hold-unfilled': ({ title }) => `您预约的${inMarks(title)}在等候期内没有空出，预约已结束。如仍需要，请重新预约。`,
  'hold-passed-on': ({ title, reasons }) =>
    joined(
      `您预约的${inMarks(title)}有一本可取，但您目前不能借书`,
      sayIf(reasons?.length ? reasons : null, (list) => `（${list.join('；')}）`),
      '，这一本未能为您留出。您的排位保留。',
    ),
  'hold-cancelled': ({ title, byStaff, reason }) =>
    joined(
      `您对${inMarks(title)}的预约已`,
      byStaff === true ? '由工作人员' : '',
      '取消',
      sayIf(reason, (why) => `，原因：${why}`),
      '。',
    ),
  charge: ({ amountFen, about, title, overdueDays, balanceFen }) => {
    const kind =
      about === 'rent'
        ? '租金'
        : about === 'overdue'
          ? '超期费'
          : about === 'damage'
            ? '损坏赔偿'
            : about === 'lost'
              ? '丢失赔偿'
              : about === 'lost-handling'
                ? '赔偿手续费'
                : '费用'
    const late = sayIf(overdueDays, (days) => `（超期 ${days} 天）`)
    return `您的账户记入${sayIf(title, inMarks)}${kind} ${yuan(amountFen)}${late}。${balance(balanceFen)}`
  },
  payment: ({ amountFen, about, receipt, balanceFen }) =>
    `已收到您缴纳的${about === 'deposit' ? '押金' : ''} ${yuan(amountFen)}${sayIf(receipt, (number) => `，收据号 ${number}`)}。${balance(balanceFen)}`,
  refund: ({ amountFen, about, title, receipt, reason, balanceFen }) => {
    const sum = yuan(amountFen)
    const number = sayIf(receipt, (text) => `，收据号 ${text}`)
    const why = sayIf(reason, (words) => `，原因：${words}`)
    const what = {
      credit: `您的余额 ${sum} 已退给您${number}`,
      deposit: `您的押金 ${sum} 已退给您${number}`,
      reversal: `您的一笔缴费 ${sum} 已撤销${number}`,
      correction: `您${sayIf(title, inMarks)}的费用已减少 ${sum}`,
    }
    return `${what[about ?? 'credit']}${why}。${balance(balanceFen)}`
  },
  waiver: ({ amountFen, outcome, note, balanceFen }) =>
    joined(
      `您的 ${yuan(amountFen)}减免`,
      outcome === 'approved' ? '已获批准' : '未获批准',
      sayIf(note, (words) => `，说明：${words}`),
      `。${balance(balanceFen)}`,
    ),
  'due-soon': ({ loans, offersRenewal }) => {
    const named = loans.map(({ title, due }) => `${inMarks(title)}（${day(due)}到期）`)
    const renewable = loans.filter((loan) => loan.renewable === true).map(({ title }) => inMarks(title))
    return joined(
      `您借的${named.join('、')}快到期了，请按时归还`,
      offersRenewal ? `；${renewable.join('、')}现在可以续借` : '',
      '。',
    )
  },
  'due-moved': (data) => `因闭馆，您借的${inMarks(data.title)}应还日期由 ${day(data.before)}顺延，${due(data)}。`,
  overdue: ({ loans }) => {
    const named = loans.map(({ title, due, daysLate }) => `${inMarks(title)}（${day(due)}到期，超期 ${daysLate} 天）`)
    return `您借的${named.join('、')}还没有归还，请尽快归还。`
  },
  lost: ({ title, amountFen, handlingFen }) => {
    const total = amountFen + (handlingFen ?? 0)
    const sum = total > 0 ? `，赔偿 ${yuan(total)}已记入您的账户` : '，赔偿数额待核定'
    const handling = sayIf(handlingFen, (fen) => (fen > 0 ? `（其中手续费 ${yuan(fen)}）` : ''))
    return `${inMarks(title)}已登记为丢失${sum}${handling}。如已找到，请尽快归还；也可购买同版或新版图书抵赔。`
  },
  dispute: ({ what, outcome, title, amountFen, note }) => {
    const about = { loan: '借阅记录', charge: '费用', credit: '信用变动' }[what]
    const decided = { upheld: '成立', corrected: '部分成立', rejected: '不成立', withdrawn: '已撤回' }
    const result = sayIf(outcome, (one) => decided[one], '已受理，处理期间不再计费')
    const back = sayIf(amountFen, (fen) => (fen > 0 ? `，已冲回 ${yuan(fen)}` : ''))
    return `您对${sayIf(title, inMarks)}${about}的争议${result}${back}${sayIf(note, (words) => `，说明：${words}`)}。`
  },
  block: ({ reason, until, acts, branch, suspendedDays, title, ended }) => {
    if (ended === true)
      return `您的${suspendedDays == null ? '停用' : '超期停借'}已到期，现在可以照常借书、续借和预约了。`
    if (suspendedDays != null) {
      const why = sayIf(title, inMarks)
      return `您因${why}超期归还停借 ${suspendedDays} 天${sayIf(until, (last) => `，至 ${day(last)}（含当日）`)}。还书和缴费不受影响。`
    }
    const stopped = (acts ?? STOPPABLE_ACTS).map((act) => ZH_CN_NAMES.blockedActs[act])
    return joined(
      '您',
      sayIf(branch, (name) => `在${name}`),
      `的${stopped.join('、')}已停用`,
      sayIf(until, (last) => `，至 ${day(last)}（含当日）`),
      sayIf(reason, (why) => `，原因：${why}`),
      '。还书和缴费不受影响。',
    )
  },
}

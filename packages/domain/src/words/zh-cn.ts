import { type HelpContext, joined, type NamedLoans, sayIf, type Vocabulary, withNumbers } from './vocabulary.ts'
import { ZH_CN_CHARGE_STEPS } from './zh-cn-charges.ts'
import { ZH_CN_DUE_STEPS } from './zh-cn-due-steps.ts'
import { ZH_CN_NAMES } from './zh-cn-names.ts'
import { ZH_CN_NOTICES } from './zh-cn-notices.ts'
import { yuan } from './zh-cn-phrases.ts'

const THEN = { checkout: '后可借', renew: '后可续借', hold: '后可预约' } as const
const FROM = { checkout: '起可借', renew: '起可续借', hold: '起可预约' } as const

function then({ act }: HelpContext): string {
  return act === null ? '后可办理' : THEN[act]
}

/** `《甲》《乙》等 5 本`; without a name `5 本`. */
function loans({ titles, others }: NamedLoans, total: number): string {
  return `${titles.join('')}${others === 0 ? '' : `${titles.length === 0 ? ' ' : '等 '}${total} 本`}`
}

export const ZH_CN: Vocabulary = {
  findings: {
    PATRON_UNKNOWN: { reader: '没有找到你的读者证', staff: '没有这个读者证' },
    PATRON_EXPIRED: {
      reader: ({ day }) => `你的读者证已过期${sayIf(day, (last) => `（有效期至 ${last}）`)}`,
      staff: ({ day }) => `读者证已过期${sayIf(day, (last) => `（有效期至 ${last}）`)}`,
    },
    PATRON_SUSPENDED: {
      reader: ({ day }) => `你的借阅已暂停${sayIf(day, (last) => `，至 ${last}（含当日）`)}`,
      staff: ({ day }) => `读者的借阅已暂停${sayIf(day, (last) => `，至 ${last}（含当日）`)}`,
    },
    PATRON_BLOCKED: {
      reader: ({ day, note }) =>
        `你已被停借${sayIf(day, (last) => `，至 ${last}（含当日）`)}${sayIf(note, (why) => `，原因：${why}`)}`,
      staff: ({ day, note }) =>
        `读者已被停借${sayIf(day, (last) => `，至 ${last}（含当日）`)}${sayIf(note, (why) => `，原因：${why}`)}`,
    },
    CARD_LOST: { reader: '此证已挂失或已换新证', staff: '此证已挂失或已换新证，不能使用' },
    OVERDUE_LOANS: {
      reader: ({ parameter, actual }) =>
        sayIf(
          actual === 0 ? null : actual,
          (met) =>
            parameter === 'blockAtOverdueDays' ? `你有图书超期未还，最久已 ${met} 天` : `你有 ${met} 本图书超期未还`,
          '你有图书超期未还',
        ),
      staff: ({ parameter, actual, limit }) => {
        if (actual === null || actual === 0) return '有图书超期未还'
        if (parameter !== 'blockAtOverdueDays') {
          return `有 ${actual} 本超期未还${sayIf(limit, (most) => `，达 ${most} 本即停`)}`
        }
        return `有图书超期未还，最久已 ${actual} 天${sayIf(limit, (most) => `，达 ${most} 天即停`)}`
      },
    },
    DEBT_LIMIT: {
      reader: withNumbers((owed, limit) => `你欠费 ${yuan(owed)}，超过上限 ${yuan(limit)}`, '你的欠费超过上限'),
      staff: withNumbers((owed, limit) => `欠费 ${yuan(owed)}，超过上限 ${yuan(limit)}`, '欠费超过上限'),
    },
    LOAN_LIMIT: {
      reader: withNumbers(
        (has, limit) => (limit === 0 ? '按现行规则你不能借书（上限 0 本）' : `你已借 ${has} 本，上限 ${limit} 本`),
        '你的借书已达上限',
      ),
      staff: withNumbers((has, limit) => `已借 ${has} 本，上限 ${limit} 本`, '借书已达上限'),
    },
    LOAN_LIMIT_FOR_TYPE: {
      reader: withNumbers(
        (has, limit) =>
          limit === 0 ? '按现行规则你不能借这一类图书（上限 0 本）' : `这一类图书你已借 ${has} 本，上限 ${limit} 本`,
        '你借的这一类图书已达上限',
      ),
      staff: withNumbers((has, limit) => `此流通类型已借 ${has} 本，上限 ${limit} 本`, '此流通类型的借书已达上限'),
    },
    CREDIT_TOO_LOW: { reader: '你的信用等级低于借阅要求', staff: '读者的信用等级低于借阅要求' },
    ITEM_UNKNOWN: { reader: '没有找到这本书', staff: '没有这个条码' },
    ITEM_NOT_LOANABLE: { reader: '这本书只供馆内阅览，不外借', staff: '这一本按规则不外借' },
    ITEM_ON_LOAN: { reader: '这本书登记为他人在借，请交服务台处理', staff: '这一本登记为其他读者在借' },
    ITEM_ON_LOAN_TO_SAME_PATRON: { reader: '这本书已在你名下', staff: '这一本已借给这位读者' },
    ITEM_HELD_FOR_OTHER: {
      reader: ({ level }) => (level === 'block' ? '这本书已为其他读者留出' : '这本书有其他读者预约在先'),
      staff: ({ level }) =>
        level === 'block' ? '这一本已为其他读者留出（预约架或调拨途中）' : '这一本可满足其他读者的预约',
    },
    ITEM_IN_REPAIR: { reader: '这本书正在修复', staff: '这一本待修复' },
    ITEM_LOST: { reader: '这本书已登记丢失', staff: '这一本已登记丢失' },
    ITEM_WITHDRAWN: { reader: '这本书已注销', staff: '这一本已注销' },
    AGE_RESTRICTED: {
      reader: ({ actual, limit }) =>
        joined(
          sayIf(limit, (years) => `此书须年满 ${years} 岁`, '你的年龄未到此书的要求'),
          actual === null ? '，且你的出生日期未登记' : '',
        ),
      staff: ({ actual, limit }) =>
        joined(
          sayIf(limit, (years) => `须年满 ${years} 岁`, '读者年龄未到要求'),
          sayIf(actual, (years) => `，读者 ${years} 岁`, '，出生日期未登记'),
        ),
    },
    TITLE_ALREADY_ON_LOAN: { reader: '你已借有同一种书的另一本', staff: '读者已借有同一种书的另一本' },
    RENEWAL_LIMIT: {
      reader: withNumbers(
        (times, limit) => (limit === 0 ? '此书不能续借' : `此书已续借 ${times} 次，上限 ${limit} 次`),
        '此书的续借次数已达上限',
      ),
      staff: withNumbers((times, limit) => `已续借 ${times} 次，上限 ${limit} 次`, '续借次数已达上限'),
    },
    RENEWAL_TOO_SOON: ({ day, limit }) =>
      joined(
        '还未到续借时间',
        sayIf(day, (first) => `，${first}起可续借`),
        sayIf(limit, (days) => (days === 0 ? '（应还日当天）' : `（应还日前 ${days} 天内）`)),
      ),
    RENEWAL_OVERDUE: ({ day }) => `${sayIf(day, (last) => `应于 ${last}归还，`)}已超期，不能续借`,
    RENEWAL_HELD_BY_OTHER: '有其他读者预约此书，不能续借',
    RENEWAL_NOT_ALLOWED: { reader: '此书不能续借', staff: '此借阅不能续借（已声称归还，或规则不外借）' },
    RENEWAL_NO_GAIN: ({ limitDay }) => `续借不会推迟应还日${sayIf(limitDay, (now) => `（仍为 ${now}）`)}`,
    DEPOSIT_REQUIRED: ({ limit }) => sayIf(limit, (fen) => `借阅前须有押金 ${yuan(fen)}`, '借阅前须缴押金'),
    CARD_EXPIRES_FIRST: ({ actualDay, limitDay }) =>
      actualDay === null || limitDay === null
        ? '读者证在应还日之前到期'
        : `应还日 ${actualDay}晚于读者证有效期 ${limitDay}`,
    HOLD_LIMIT: {
      reader: ({ parameter, actual, limit }) => {
        if (actual === null || limit === null) return '你的预约已达上限'
        if (limit === 0) return '按现行规则你不能预约（上限 0 个）'
        return `你${parameter === 'holdLimitPerDay' ? '今天' : ''}已有 ${actual} 个预约，上限 ${limit} 个`
      },
      staff: ({ parameter, actual, limit }) => {
        if (actual === null || limit === null) return '预约已达上限'
        return `${parameter === 'holdLimitPerDay' ? '今天' : ''}已有 ${actual} 个预约，上限 ${limit} 个`
      },
    },
    HOLD_ON_SHELF: ({ actual }) => `架上有书可借${sayIf(actual, (free) => `（${free} 本）`)}，不必预约`,
    HOLD_NOT_ALLOWED: {
      reader: ({ actual }) => (actual === 0 ? '此书没有可借的复本，不能预约' : '此书不能预约'),
      staff: ({ parameter, actual }) => {
        if (actual === 0) return '这种书没有馆藏，不能预约'
        return parameter === 'loanAllowed' ? '这种书都不外借，不能预约' : '按规则不能预约'
      },
    },
    HOLD_DUPLICATE: { reader: '你已预约此书', staff: '读者已预约此书' },
    HOLD_OWN_LOAN: { reader: '此书已在你手中', staff: '读者正借着此书' },
    HOLD_MISSES: ({ day }) => `预约到书后多次未取，暂停预约${sayIf(day, (last) => `至 ${last}（含当日）`)}`,
    PICKUP_BRANCH_NOT_ALLOWED: ({ branch }) => `不能在${sayIf(branch, (name) => `“${name}”`, '所选的馆')}取此书`,
    NOT_ON_LOAN: { reader: '此书当前未借出', staff: '这一本当前未借出' },
    IDENTITY_NOT_PROVEN: '姓名或电话后四位与登记的不符',
    CLAIM_OPEN: '已登记声称已还，正在查架',
    DISPUTE_OPEN: '有争议正在处理，处理期间不能办理',
    CLAIMS_RETURNED_LIMIT: withNumbers(
      (actual, limit) => `今年已 ${actual} 次声称已还，上限 ${limit} 次`,
      '今年声称已还的次数已达上限',
    ),
    EFFECTIVE_TIME_IMPOSSIBLE: '归还时间不能早于借出，也不能晚于现在',
    NOT_PERMITTED: {
      reader: ({ act }) => {
        if (act === 'proof') return '在这里自助办理，须出示馆内的动态码'
        return act === 'new-proof' ? '这不是本馆现在的动态码' : '此事须由工作人员办理，请到服务台'
      },
      staff: ({ act, permission }) => {
        if (permission !== null) return `没有“${permission}”权限`
        if (act === 'override') return '没有权限越过所列的限制'
        if (act === 'own-waiver') return '自己提出的减免须由他人审批'
        return act === 'backdate' ? '没有权限补登较早的归还时间' : '没有办理此事的权限'
      },
    },
    APPROVAL_REQUIRED: { reader: '此事须经馆方审批', staff: '此事须先经审批' },
    STALE: '内容已被他人更改，请刷新后再试',
  },

  helps: {
    FROM_DAY: ({ on }, context) => `${context.day(on)}${context.act === null ? '起可办理' : FROM[context.act]}`,
    RETURN_LOANS: ({ count, loanIds }, context) => {
      const total = loanIds.length
      const all = count >= total || context.loans.titles.length === 0
      if (all) return `归还${loans(context.loans, Math.min(count, total))}${then(context)}`
      return `归还${loans(context.loans, total)}中的任意 ${count} 本${then(context)}`
    },
    RETURN_OVERDUE: ({ loanIds }, context) => `归还超期的${loans(context.loans, loanIds.length)}${then(context)}`,
    PAY: ({ amountFen }, context) => `缴费 ${yuan(amountFen)}${then(context)}`,
    RENEW_CARD: (_, context) => `读者证延期${then(context)}`,
    USE_NEW_CARD: (_, { forReader }) => (forReader ? '请使用你的新证' : '请使用读者的新证'),
    RENEW_LOAN: (_, { loans }) => `可续借${loans.titles.length === 0 ? '在借的这一本' : loans.titles.join('')}`,
    PLACE_HOLD: () => '可以预约',
    BORROW_NOW: () => '可到架上直接取借',
    END_HOLDS: ({ count }, context) => `取消或取走 ${count} 个预约${then(context)}`,
    PICKUP_AT: (_, { branches: { names, more } }) =>
      names.length === 0 ? '请另选取书的馆' : `可选在${names.join('、')}${more ? '等馆' : ''}取书`,
    CONFIRM: (_, { forReader }) => (forReader ? '请到服务台办理' : '确认后可继续'),
    RAISE_CREDIT: ({ score, points }) => `信用满 ${score} 分后可办理，还差 ${points} 分；按时归还、丢失赔付都会加分`,
    GO_TO_DESK: () => '请到服务台办理',
    SHOW_PROOF: () => '扫一扫馆内屏幕上的动态码，或输入其中 6 位数字',
    SHOW_NEW_PROOF: () => '动态码每半分钟更换，请照馆内屏幕上现在的再扫或再输一次',
  },

  dueSteps: ZH_CN_DUE_STEPS,

  chargeSteps: ZH_CN_CHARGE_STEPS,

  notices: ZH_CN_NOTICES,
  ...ZH_CN_NAMES,
}

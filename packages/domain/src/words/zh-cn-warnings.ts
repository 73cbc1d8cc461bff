import { formatYuan } from '../kernel/index.ts'
import type { WarningVocabulary } from './policy-vocabulary.ts'
import { sayDay } from './say-day.ts'

const CONDITIONS = { branch: '馆', patronType: '读者类型', itemType: '流通类型', holdPickup: '馆' } as const
const yuan = (fen: number) => `${formatYuan(fen)} 元`
const day = (on: Parameters<typeof sayDay>[0]) => sayDay(on, 'zh-CN')
const lines = (numbers: readonly number[]) => `第 ${numbers.join('、')} 行`
const days = (count: number) => (Number.isInteger(count) ? `${count} 天` : `${Math.round(count * 24)} 小时`)

export const ZH_CN_WARNINGS: WarningVocabulary = {
  SETS_NOTHING: () => ({ says: '这一行什么也没有规定', suggests: '补上要规定的内容，或删去这一行' }),
  OVERWRITTEN: ({ by }, name) => ({
    says: `“${name}”不会生效：第 ${by} 行条件相同，排在后面`,
    suggests: `两行合为一行，或删去这里的“${name}”`,
  }),
  NEVER_APPLIES: ({ by }, name) => ({
    says: `“${name}”不会生效：凡这一行适用之处，${lines(by)}都更具体，也规定了它`,
    suggests: `删去这里的“${name}”，或放宽${lines(by)}的条件`,
  }),
  AMBIGUOUS: ({ by }, name) => ({
    says: `“${name}”与第 ${by} 行不一致，两行可能同时适用且同样具体：以排在后面的第 ${by} 行为准`,
    suggests: '为其中一行加上条件，或确认先后顺序',
  }),
  PERIOD_OVER: ({ period }) => ({
    says: `期间“${period}”已经过去，这一行不再生效`,
    suggests: '为期间写上新的日期，或删去这一行',
  }),
  NOT_LENT: ({ by }, name) => ({
    says: `“${name}”用不上：${by === null ? '' : `第 ${by} 行`}规定这里不外借`,
    suggests: `删去“${name}”，或改为可以外借`,
  }),
  LEVEL_STOPS_FIRST: () => ({
    says: '超期 1 天就停借，有超期时借书的规定用不上',
    suggests: '同时提高停借的天数',
  }),
  UNKNOWN_NAME: ({ condition, name }) => ({
    says: `没有名为“${name}”的${CONDITIONS[condition]}`,
    suggests: '改正名称，或先建立它',
  }),
  NO_LINE_FOR_TYPE: ({ condition, name }) => ({
    says: `其他${CONDITIONS[condition]}有自己的规定，“${name}”没有，一律按默认办理`,
    suggests: `如非有意，请为“${name}”加一行`,
  }),
  ZERO_PERIOD: () => ({ says: '允许外借，借期却是 0：借出当天就到期', suggests: '写上借期，或改为仅限馆内使用' }),
  CAP_BELOW_FIRST_DAY: ({ met, other }) => ({
    says: `逾期费用上限 ${yuan(met)}低于第一天的费用 ${yuan(other)}：每次超期都只收上限`,
    suggests: '提高上限，或降低每天的费用',
  }),
  GRACE_BEYOND_BLOCK: ({ met, other }) => ({
    says: `宽限 ${met} 天，超期 ${other} 天却已停借：还在宽限期内的读者不能再借`,
    suggests: `把停借的天数提高到 ${met + 1} 天以上，或缩短宽限`,
  }),
  WINDOW_BEYOND_PERIOD: ({ met, other }) => ({
    says: `到期前 ${met} 天起可续借，借期只有 ${days(other)}：借出当时就能续借`,
    suggests: '缩短续借的时间窗，如到期前 3 天',
  }),
  HOT_NOT_SHORTER: ({ met, other }) => ({
    says: `热门书的借期 ${days(met)}并不比平常的 ${days(other)}短`,
    suggests: '缩短热门书的借期',
  }),
  HOT_MORE_RENEWALS: ({ met, other }) => ({
    says: `热门书可续借 ${met} 次，多于平常的 ${other} 次`,
    suggests: '减少热门书的续借次数',
  }),
  HOT_NEVER: (_, name) => ({
    says: `“${name}”用不上：没有规定什么样的书算热门`,
    suggests: '同时规定热门的标准',
  }),
  HOT_WITHOUT_EFFECT: () => ({
    says: '规定了热门的标准，热门书的借期和续借却与平常一样',
    suggests: '规定热门书的借期、续借次数或续借期',
  }),
  LOST_WITHIN_GRACE: ({ met, other }) => ({
    says: `超期 ${met} 天即视为丢失，还在 ${other} 天的宽限期内`,
    suggests: `把视为丢失的天数提高到 ${other + 1} 天以上`,
  }),
  STEP_AFTER_LOST: ({ met, other }, name) => ({
    says: `“${name}”中第 ${met} 天的一步不会发生：超期 ${other} 天已视为丢失`,
    suggests: '删去这一步，或推迟视为丢失的天数',
  }),
  RECALL_WITHOUT_EFFECT: ({ met, other }) => ({
    says: `催还时保证可用 ${met} 天，借期只有 ${days(other)}：催还缩短不了任何借阅`,
    suggests: '减少保证的天数',
  }),
  RENEWALS_GAIN_NOTHING: ({ met, other }) => ({
    says: `续借总天数上限 ${met} 天不超过借期 ${days(other)}：续借都不会延后到期日`,
    suggests: '提高总天数上限，或把续借次数定为 0',
  }),
  LIMIT_NEVER_MET: ({ met, other }, name) => ({
    says: `“${name}”为 ${met}，高于总上限 ${other}，永远不会达到`,
    suggests: `改为低于 ${other} 的数，或删去`,
  }),
  NOTICE_BEFORE_LOAN: ({ met, other }) => ({
    says: `到期前 ${met} 天的提醒不会发出：借期只有 ${days(other)}`,
    suggests: '删去这一次提醒',
  }),
  CREDIT_STOPS_NOBODY: () => ({
    says: '所有读者的信用都不低于 D 级，这一规定不限制任何人',
    suggests: '改为更高的等级，或删去',
  }),
  CREDIT_STOPS_EVERYBODY: ({ level }) => ({
    says: `目前没有读者的信用达到 ${level} 级，没有人能借`,
    suggests: '降低要求的等级',
  }),
  DAYS_ALL_PAST: ({ lastOn }, name) => ({
    says: `“${name}”的日期都已过去，最后一个是 ${day(lastOn)}`,
    suggests: '写上新的日期，或删去',
  }),
  DUE_IN_CLOSURE: ({ branch, closedFrom, closedTo, lentFrom, lentTo, dueOn }) => ({
    says: `${branch} ${day(closedFrom)}至${day(closedTo)}闭馆，${day(lentFrom)}至${day(lentTo)}借出的书都会在闭馆期间到期${dueOn === null ? '' : `，到期日一律为 ${day(dueOn)}`}`,
    suggests:
      dueOn === null
        ? '将遇闭馆日的规则改为顺延，或定一个到期上限'
        : '如非有意，请为这段时间定到期上限，或统一的到期日',
  }),
}

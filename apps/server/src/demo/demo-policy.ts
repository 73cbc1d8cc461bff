import type { PolicyDraftBody } from '@wenyuan/contract'
import { addDays, type LocalDate, localDate } from '@wenyuan/domain/kernel'

const EXAMS = '考试周'

/** The rules of the demonstration library: some for all, some for a kind of reader, of item, a branch, a period. */
const LINES: PolicyDraftBody['lines'] = [
  {
    ...{ loanPeriod: '30d', loanLimit: 5, renewalLimit: 2, holdLimit: 3, holdShelfPeriod: 3 },
    ...{ holdOnShelf: 'if-none-at-pickup', overdueCharge: [{ from: 1, perDay: 0.1 }] },
    ...{ selfCheckout: 'scan', selfReturn: 'at-point' },
  },
  { when: { patronType: 'teacher' }, loanPeriod: '60d', loanLimit: 10, holdLimit: 5 },
  { when: { patronType: 'graduate' }, loanLimit: 8 },
  { when: { patronType: 'child' }, overdueCharge: 'none' },
  { when: { itemType: 'children' }, loanPeriod: '14d', renewalLimit: 1 },
  { when: { itemType: 'journal' }, loanAllowed: 'no', holdAllowed: 'no' },
  { when: { patronType: 'teacher', itemType: 'journal' }, loanAllowed: 'yes', loanPeriod: '7d', renewalLimit: 0 },
  { when: { branch: 'children' }, selfCheckout: 'proof' },
  { when: { branch: 'campus' }, renewalLimit: 1, holdShelfPeriod: 2 },
  { when: { period: EXAMS, branch: 'campus' }, loanPeriod: '45d' },
]

const EXAM_DAYS = 12

/** The first days of the next year, as examinations are. */
function nextExams(today: LocalDate): string {
  const from = localDate(`${Number(today.slice(0, 4)) + 1}-01-04`)
  return `${from}..${addDays(from, EXAM_DAYS - 1)}`
}

export function demoPolicy(today: LocalDate): PolicyDraftBody {
  return { name: '开馆规则', lines: LINES, periods: { [EXAMS]: nextExams(today) } }
}

/** What is thought of for the holidays, to be looked at beside the rules in force. */
export function demoDraft(today: LocalDate): PolicyDraftBody {
  const [everyone, teachers, ...others] = LINES
  const lines = [{ ...everyone, loanPeriod: '45d', holdLimit: 5 }, { ...teachers, loanPeriod: '90d' }, ...others]
  return { name: '寒假延长借期', lines, periods: { [EXAMS]: nextExams(today) } }
}

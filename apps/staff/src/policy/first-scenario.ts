/** What a new file begins with: small, whole, and true under the default policy. */
export const FIRST_SCENARIO: Readonly<Record<'zh-CN' | 'en', string>> = {
  'zh-CN': `# 这个文件要说明什么，写在这里。
scenario: 借满就不能再借
patrons:
  读者: { type: student }
titles:
  边城: { title: 边城 }
  围城: { title: 围城 }
items:
  甲: { title: 边城, type: book, branch: main }
  乙: { title: 围城, type: book, branch: main }
policy:
  - { loanLimit: 1 }
steps:
  - at: 2027-03-01 10:00
    checkout: { patron: 读者, item: 甲 }
  - checkout: { patron: 读者, item: 乙 }
    expect: { denied: [LOAN_LIMIT] }
`,
  en: `# Say here what this file shows.
scenario: who has all that may be had gets no more
patrons:
  reader: { type: student }
titles:
  t1: { title: The Border Town }
  t2: { title: Fortress Besieged }
items:
  i1: { title: t1, type: book, branch: main }
  i2: { title: t2, type: book, branch: main }
policy:
  - { loanLimit: 1 }
steps:
  - at: 2027-03-01 10:00
    checkout: { patron: reader, item: i1 }
  - checkout: { patron: reader, item: i2 }
    expect: { denied: [LOAN_LIMIT] }
`,
}

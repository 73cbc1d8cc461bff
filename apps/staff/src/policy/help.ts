/** What the help page tells about the policy. */
export const helpTopics = [
  {
    id: 'policy',
    title: { zh: '规则', en: 'Policy' },
    body: {
      zh: [
        '规则是一张表：一行管一种情形（谁、什么书、哪个馆、什么期间），一列是一条规则。粗的是这一行自己定的，淡的是从别的行来的，旁边的数字是那一行；没有数字的是默认值。',
        '几行都对得上时，条件更具体的说了算：期间最大，其次馆、读者类型、图书类型、分类、新书；一样具体的，后面一行说了算。每一条规则各自这样定。',
        '现行规则不能直接改。起一份草稿，点格子改值，绿底就是和现行不一样的地方。波浪线和下面那句话提醒你：能存，但多半不是你的意思。',
        '“如果……会怎样”拿一张证、一册书，按现行和草稿各算一遍，原因和还书日并排列出，不会真的办。',
        '启用可以马上，也可以从某一天零点起。已经借出的书按借的时候的规则走，不受影响。',
      ],
      en: [
        'The policy is a table: a row for each case (who, what, where, when), a column for each rule. Bold is set by the row itself; pale comes from another line, whose number stands beside it, or is the default.',
        'Where several lines match, the more specific one decides: period first, then branch, patron type, item type, class, new titles; among equals, the later line. Each rule is settled by itself.',
        'What is in force can’t be changed directly. Begin a draft and click a cell; green cells differ from what is in force. A wavy line and the sentence below say: this can be saved, but is hardly meant.',
        '“What would happen if…” takes a card and a copy and decides under both, with reasons and due dates side by side. Nothing is done.',
        'A draft is put in force at once or from the beginning of a day. Loans that are out keep the rules they were made under.',
      ],
    },
  },
] as const

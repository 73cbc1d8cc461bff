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
        '打字的时候，毛病当场说出来，后面写着怎样才对；点“改这一格”“删掉这一行”就去改。“看差别”把改了什么、管到谁列成单子。',
        '启用可以马上，也可以从某一天零点起；还没到的那天，可以取消，它变回草稿。已经借出的书按借的时候的规则走，不受影响。',
        '以前的各版都在，点开就是当时的表。“换回这一版”写上原因，就用那一版的各行再启用一次。',
      ],
      en: [
        'The policy is a table: a row for each case (who, what, where, when), a column for each rule. Bold is set by the row itself; pale comes from another line, whose number stands beside it, or is the default.',
        'Where several lines match, the more specific one decides: period first, then branch, patron type, item type, class, new titles; among equals, the later line. Each rule is settled by itself.',
        'What is in force can’t be changed directly. Begin a draft and click a cell; green cells differ from what is in force. A wavy line and the sentence below say: this can be saved, but is hardly meant.',
        '“What would happen if…” takes a card and a copy and decides under both, with reasons and due dates side by side. Nothing is done.',
        'While you type, what is surely not meant is told at once, with what would be right; “Edit this cell” or “Remove this line” leads there. “Show changes” lists what a draft changes, and for whom.',
        'A draft is put in force at once or from the beginning of a day; until that day it can be called off and is a draft again. Loans that are out keep the rules they were made under.',
        'Earlier versions stay: each opens as the table it was. “Roll back to it” puts its lines in force again, with the reason you give.',
      ],
    },
  },
  {
    id: 'policy-scenarios',
    title: { zh: '情形文件', en: 'Scenario files' },
    body: {
      zh: [
        '一个文件写一种情形：规则、读者、书，然后一步一步，每步后面写该是什么结果。新文件里已经有一个能跑的例子，照着改。',
        '保存时先读一遍，读不懂的不存，毛病在哪一行都说出来，点行号就到那一行。',
        '“全部跑一遍”拿一份草稿来跑：草稿代替每个文件自己写的规则。不符的步骤列出该是什么、却是什么、怎么来的。跑在临时的数据库上，不碰正式的。',
      ],
      en: [
        'A file holds one case: a policy, readers, books, then step by step, each with what should come of it. A new file begins with an example that runs: change it.',
        'It is read before it is saved. What can’t be read is not saved; each fault names its line, and the number leads there.',
        '“Run all” plays them against a draft, which stands in the place of what each file says. Steps that differ show what was expected, what came, and how it came about. It runs on databases of its own.',
      ],
    },
  },
  {
    id: 'policy-simulations',
    title: { zh: '试算', en: 'Simulations' },
    body: {
      zh: [
        '选一份草稿和一段过去的日子，那时的每次借、续、约按现行和草稿各算一遍，看差多少：等候、被拒、超期、超期费，按月、按原因、按读者。',
        '本馆的借阅不够久，可以用借阅记录文件：一行一次借阅，CSV，可以压缩。没有还回日的，由写明的模型补上，两边一样。',
        '算在后台，服务台不会变慢；算好的留着，可以导出表格，也可以打印报告给别人看。',
        '读者会不会因为规则变了而改主意，试算不知道。数字说的是：同样的人、同样的来意，换一套规则会怎样。',
      ],
      en: [
        'Choose a draft and a period that is past: every checkout, renewal and hold of it is decided as in force and under the draft. See what differs: waits, refusals, lateness and charges, by month, by reason, by patron type.',
        'If the library’s own record is too short, take a file of loans: a row for each, CSV, packed if you like. Returns that it lacks are supplied by a stated model, the same on both sides.',
        'It runs in the background and does not slow the desk. What was simulated is kept, can be exported, and printed as a report.',
        'Whether readers change their habits with the rules nobody can know. The figures say: the same people with the same wishes, under other rules.',
      ],
    },
  },
] as const

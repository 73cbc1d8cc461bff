/** What the help page says of these screens. */
export const helpTopics = [
  {
    id: 'patrons',
    title: { zh: '读者', en: 'Patrons' },
    body: {
      zh: [
        '找读者：姓名写一部分就够，证号要完整，扫证最快。筛选和查找都留在地址里，退回来还是原来的列表。',
        '登记读者：先把新证扫进来，再填资料。密码可以由读者输两遍，也可以随机生成一个告诉读者。',
        '证丢了：挂失后立刻不能用。补证时选“顶替哪张证”，旧证同时失效；找到了旧证也可以恢复。',
        '停借：写明原因，读者看得到。可以只停一部分、只停一个馆、停到某一天。还书和缴费总是可以的。',
        '账户的每一行都能看怎么算的。收费先付最早的一笔，也可以指定一笔。减免由一个人提出、另一个人批；能批的人在“减免”一栏看到所有等着批的。',
        '借阅历史是读者的私事：打开它会留下记录。',
      ],
      en: [
        'To find a patron a part of the name is enough; a card number must be whole, and a scan is quickest. What you looked for stands in the address: going back shows the same list.',
        'To register, scan the new card first and fill in the rest. The patron types a PIN twice, or one is made and told.',
        'A lost card stops working as soon as it is reported. With a new card choose which one it stands in for. An old one that turns up can be restored.',
        'A block has a reason that the patron sees. It may stop some acts only, hold at one branch, or end on a day. Returning and paying always work.',
        'Each line of the account shows how it was computed. A payment goes to the oldest charge, or to the one you choose. One person asks for a waiver, another decides it; who may decide finds all that wait under “Waivers”.',
        'What someone has read is private: that you opened the loan history is recorded.',
      ],
    },
  },
] as const
